package org.codevbot.core.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A first name is enough, until somebody else has it too. */
class NamesakesTest {
    private static final Space SPACE = new Space("hall", "w1");

    @Test
    void aNameThatIsOnlyOnesOwnIsAllThatIsSaid() {
        assertThat(names("Sam", "Durand", "Léa", "Durand")).containsExactly("Sam", "Léa");
    }

    @Test
    void twoOfOneNameAreToldApartByAnInitial() {
        assertThat(names("Sam", "Durand", "sam", "petit", "Léa", null)).containsExactly("Sam D.", "sam P.", "Léa");
    }

    @Test
    @DisplayName("Whoever has nothing but a first name keeps it: the other's says who is not meant")
    void oneWithoutMore() {
        assertThat(names("Sam", null, "Sam", "Petit")).containsExactly("Sam", "Sam P.");
    }

    @Test
    void sameInitialsSayTheWholeName() {
        assertThat(names("Sam", "Durand", "Sam", "Dupont", "Sam", "Petit"))
                .containsExactly("Sam Durand", "Sam Dupont", "Sam P.");
    }

    @Test
    void whatNothingTellsApartIsNumberedInTheOrderOfComing() {
        assertThat(names("Sam", null, "Sam", null)).containsExactly("Sam (1)", "Sam (2)");
        assertThat(names("Sam", "Petit", "Sam", "Petit")).containsExactly("Sam Petit (1)", "Sam Petit (2)");
    }

    @Test
    void anInitialIsAWholeCharacter() {
        assertThat(names("Sam", "𝓓urand", "Sam", "Petit")).containsExactly("Sam 𝓓.", "Sam P.");
    }

    @Test
    void whoeverHasLeftIsStillSomebodyElse() {
        Group group = group("Sam", "Durand", "Sam", "Petit");
        Group later = group.with(group.members().getLast().left(true));
        assertThat(later.nameOf(new MemberId("m0"))).isEqualTo("Sam D.");
        assertThat(later.nameOf(new MemberId("stranger"))).isEqualTo("?");
    }

    @Test
    @DisplayName("What the platform says of a person today is what they are called")
    void asThePlatformKnowsThem() {
        Group group = group("Sam", "Durand", "Sam", "Petit");
        Member renamed = group.members()
                .getFirst()
                .as(new Directory.Profile("Sam", Language.EN, ZoneOffset.UTC, "Martin"))
                .spokenTo(Language.FR, true)
                .accepting("classic");
        assertThat(group.with(renamed).nameOf(renamed.id())).isEqualTo("Sam M.");
    }

    private static List<String> names(@Nullable String... firstAndRest) {
        Group group = group(firstAndRest);
        return group.members().stream().map(each -> group.nameOf(each.id())).toList();
    }

    private static Group group(@Nullable String... firstAndRest) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < firstAndRest.length; i += 2) {
            String id = "m" + i / 2;
            members.add(new Member(
                            new MemberId(id),
                            new PersonKey(SPACE, id),
                            "?",
                            Language.EN,
                            ZoneId.of("Europe/Paris"),
                            false,
                            false)
                    .as(new Directory.Profile(
                            String.valueOf(firstAndRest[i]), Language.EN, ZoneOffset.UTC, firstAndRest[i + 1])));
        }
        return new Group(
                new GroupId("g1"),
                SPACE,
                "c1",
                "Circle",
                Language.EN,
                ZoneOffset.UTC,
                false,
                new FormatKey("classic", 90),
                null,
                members);
    }
}
