package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.codevbot.core.catalog.Action;
import org.codevbot.core.catalog.Button;
import org.codevbot.core.catalog.Catalog;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.session.Story;
import org.codevbot.core.testkit.CardText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A private card stands in a conversation that belongs to no group, so each of its buttons says which one it means. */
class GroupInCodesTest {
    private static final GroupId GROUP = new GroupId("g1");

    @Test
    @DisplayName("Through a whole session each private button names the group, and no shared one does")
    void privateButtonsNameTheGroup() {
        Hall hall = new Hall(
                FormatCatalog.shippedAnd().find(new FormatKey("classic", 90)).orElseThrow(), Language.EN, false);
        Tour.of(hall, ignored -> {});

        assertThat(buttons(hall, false)).hasSizeGreaterThan(50).allMatch(button -> GROUP.equals(group(button)));
        assertThat(buttons(hall, true)).hasSizeGreaterThan(50).allMatch(button -> group(button) == null);
    }

    @Test
    @DisplayName("So does a form: it may be sent from a conversation that belongs to no group")
    void formsNameTheGroup() {
        Hall hall = new Hall(
                FormatCatalog.shippedAnd().find(new FormatKey("classic", 90)).orElseThrow(), Language.EN, false);
        hall.tell(story -> story.at("consultation"));
        Action submit = hall.composer()
                .form(
                        new Catalog().find("contribute").orElseThrow(),
                        Action.of("contribute", null),
                        hall.scene(Story.SAM),
                        Map.of())
                .submit();
        assertThat(submit.group()).isEqualTo(GROUP);
        assertThat(Action.decoded(submit.encoded())).isEqualTo(submit);
    }

    private static GroupId group(Button button) {
        return button.action().group();
    }

    private static List<Button> buttons(Hall hall, boolean shared) {
        return hall.heard().stream()
                .filter(heard -> heard.shared() == shared)
                .flatMap(heard -> CardText.buttons(heard.card()).stream())
                .toList();
    }
}
