package org.codevbot.deploy.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.codevbot.core.format.Agreement;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Format.Confirmer;
import org.codevbot.core.format.Format.FacilitatorMode;
import org.codevbot.core.format.FormatCatalog;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Language;
import org.codevbot.core.format.Output;
import org.codevbot.core.format.Right;
import org.codevbot.core.format.Role;
import org.codevbot.core.format.Step;
import org.codevbot.core.script.Labels;
import org.codevbot.core.script.Lines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A session of each seed but the classic (see {@link ClassicSessionTest}), chosen from the list and lived to its end in
 * a browser, in its own words: {@code -Dcodev.seeds} says whether two of them, one in each language (a quarter, in
 * verify), or each in both (in the profile {@code whole}).
 */
@OpenRoom
class SeedSessionTest {
    private static final List<String> PRESENT = List.of("Claire", "Karim", "Léa", "Tom", "Nora");
    private static final List<String> HELPING = List.of("Karim", "Tom", "Nora");
    private static final List<String> SEEDS = List.of("exploration", "learning-choice", "cooperants", "practice-year");

    @LocalServerPort
    private int port;

    private Format format;
    private Language language;
    private Labels labels;
    private Lines lines;
    private Player player;
    private String leads;

    static Stream<List<Object>> sessions() {
        return System.getProperty("codev.seeds", "some").equals("both")
                ? SEEDS.stream().flatMap(code -> Stream.of(Language.values()).map(language -> List.of(code, language)))
                : Stream.of(List.of("exploration", Language.EN), List.of("cooperants", Language.FR));
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void isChosenFromTheListAndLivedToItsEnd(List<Object> which, Page page) {
        String code = (String) which.getFirst();
        language = (Language) which.getLast();
        format = FormatCatalog.shippedAnd().find(new FormatKey(code, 60)).orElseThrow();
        labels = new Labels(format, language);
        lines = new Lines(labels);
        leads = format.facilitator() == FacilitatorMode.WITHOUT ? "Karim" : "Claire";
        player = new Player(page, port);
        String picture = "seed-" + code + "-" + language;
        try {
            player.opens(Chrome.in(language).say("start.go"), code + ".60");
            opening();
            choice();
            for (Step step : format.steps()) {
                step(step);
                if (step.yields(Output.CONTRIBUTIONS)) {
                    player.as("Karim").in(labels.of(step.label())).picture(picture);
                }
            }
            next(labels.word("block.close"));
            moved();
            player.in(Chrome.in(language).say("nav.channel"))
                    .sees(labels.word("status.closed").replaceAll("^\\W+", ""))
                    .seesNothingOnTop();
            player.as("Léa").seesAlone(labels.word("summary.ready").replaceAll("^\\W+", ""));
            assertThat(page.locator("aside .file").allTextContents()).hasSize(2);
        } finally {
            player.picture(picture + "-end");
        }
    }

    private void opening() {
        if (format.facilitator() == FacilitatorMode.WITHOUT) {
            player.as(leads).presses(labels.word("button.keep-time"));
        } else {
            player.as(leads).pressesAlone(labels.word("button.start"));
        }
        player.sees(labels.word("opening.title").replaceAll("^\\W+", "")).closesTheHint();
        for (String each : PRESENT) {
            player.as(each);
            if (format.charterFirst()) {
                player.presses(labels.word("button.accept-charter"));
            } else {
                player.says(each + " ☀");
            }
        }
        assertThat(format.mission() ? 1 : 0).isEqualTo(found(Chrome.in(language).say("seed.mission")));
        assertThat(format.presence() == null ? 0 : 1)
                .isEqualTo(format.presence() == null ? 0 : found(labels.of(format.presence())));
    }

    private int found(String text) {
        return player.page.locator("main .log").getByText(text).count();
    }

    private void next(String now) {
        moved();
        player.seesOnTop(now);
    }

    private void moved() {
        player.as(leads).says("/codev next");
        if (format.facilitator() == FacilitatorMode.WITHOUT) {
            // Time to object passes; nobody does.
            player.winds(1);
        }
    }

    private void choice() {
        next(labels.word("block.follow-up"));
        next(labels.word("block.choice"));
        if (format.confirmer() != Confirmer.FACILITATOR) {
            if (format.confirmer() == Confirmer.GROUP) {
                player.presses(labels.word("button.open-ballot"));
            } else {
                player.pressesAlone(labels.word("button.open-ballot"));
            }
            // Who leads and is none of those who help has no vote.
            for (String each : format.confirmer() == Confirmer.GROUP ? PRESENT : HELPING) {
                player.as(each).pressesFirst(labels.word("button.vote"));
            }
        }
        if (format.confirmer() == Confirmer.GROUP) {
            player.as("Nora").presses(labels.word("button.confirm"));
        } else {
            player.as(leads).pressesAlone(labels.word("button.confirm"));
        }
        player.picks("Léa").fills(labels.word("form.confirm.sentence"), "☀").sends();
        player.as("Léa").pressesAlone(labels.word("button.agree-client"));
    }

    private void step(Step step) {
        next(labels.of(step.label()));
        player.as("Léa").in(labels.of(step.label()));
        if (step.yields(Output.REQUEST)) {
            player.presses(labels.word("button.first-request"))
                    .fills(labels.word("form.first-request.sentence"), lines.said("Léa", step))
                    .sends();
        } else if (step.yields(Output.CONTRACT)) {
            contract(step);
        } else if (step.yields(Output.PLAN)) {
            plan();
        } else if (step.yields(Output.LEARNING)) {
            player.as("Tom")
                    .presses(labels.word("button.learn"))
                    .fills(labels.word("form.learn.words"), lines.said("Tom", step))
                    .sends()
                    .sees(lines.said("Tom", step));
        }
        for (String each : List.of("Karim", "Léa")) {
            Role role = each.equals("Léa") ? Role.CLIENT : Role.CONSULTANT;
            boolean may = step.rightsOf(role).stream().anyMatch(right -> right != Right.RESTATE);
            if (may && !step.yields(Output.CONTRACT)) {
                player.as(each).says(lines.said(each, step));
            }
        }
        if (step.pinned() != null) {
            player.seesOnTop(labels.of(step.pinned()));
        }
    }

    private void contract(Step step) {
        if (step.yields(Output.NEEDS)) {
            player.presses(labels.word("button.needs"))
                    .fills(labels.word("form.needs.needs"), lines.said("Léa", step))
                    .sends();
        }
        player.presses(labels.word("button.contract"))
                .fills(labels.word("form.contract.sentence"), lines.said("Léa", step))
                .pickFirst()
                .sends();
        Agreement agreement = format.agreement();
        if (agreement == Agreement.EACH_RESTATES) {
            for (String each : HELPING) {
                player.as(each)
                        .presses(labels.word("button.reformulate"))
                        .fills(labels.word("form.reformulate.words"), lines.said(each, step))
                        .sends()
                        .sees(lines.said(each, step));
            }
            player.as("Léa").presses(labels.word("button.that-is-it"));
        }
        if (agreement == Agreement.CLIENT_AND_FACILITATOR) {
            player.pressesAlone(labels.word("button.agree"));
            player.as(leads).pressesAlone(labels.word("button.agree")).as("Léa");
        }
        player.sees(labels.word("contract.agreed." + agreement.name()));
    }

    private void plan() {
        player.presses(labels.word("button.keep"))
                .fills(labels.word("form.keep.words"), "☀")
                .sends()
                .presses(labels.word("button.commit"))
                .fills(labels.word("form.commit.aim"), "One aim")
                .fills(labels.word("form.commit.first-step"), "One step")
                .sends()
                .sees("One aim");
    }
}
