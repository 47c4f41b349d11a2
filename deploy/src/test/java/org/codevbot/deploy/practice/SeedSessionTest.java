package org.codevbot.deploy.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.ResourceBundle;
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
    private ResourceBundle words;
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
        words = ResourceBundle.getBundle("messages", language.locale());
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
                    player.as("Karim").in(label(step)).picture(picture);
                }
            }
            next(word("block.close"));
            next(word("status.closed"));
            player.as("Léa").seesAlone(word("summary.ready").replaceAll("^\\W+", ""));
            assertThat(page.locator("aside .file").allTextContents()).hasSize(2);
        } finally {
            player.picture(picture + "-end");
        }
    }

    private void opening() {
        if (format.facilitator() == FacilitatorMode.WITHOUT) {
            player.as(leads).presses(word("button.keep-time"));
        } else {
            player.as(leads).pressesAlone(word("button.start"));
        }
        player.sees(word("opening.title").replaceAll("^\\W+", "")).closesTheHint();
        for (String each : PRESENT) {
            player.as(each);
            if (format.charterFirst()) {
                player.presses(word("button.accept-charter"));
            } else {
                player.says(each + " ☀");
            }
        }
        assertThat(format.mission() ? 1 : 0).isEqualTo(found(Chrome.in(language).say("seed.mission")));
        assertThat(format.presence() == null ? 0 : 1)
                .isEqualTo(
                        format.presence() == null
                                ? 0
                                : found(own(format.presence().in(language))));
    }

    private int found(String text) {
        return player.page.locator("main .log").getByText(text).count();
    }

    private void next(String now) {
        player.as(leads).says("/codev next");
        if (format.facilitator() == FacilitatorMode.WITHOUT) {
            // Time to object passes; nobody does.
            player.winds(1);
        }
        player.seesOnTop(now);
    }

    private void choice() {
        next(word("block.follow-up"));
        next(word("block.choice"));
        if (format.confirmer() != Confirmer.FACILITATOR) {
            if (format.confirmer() == Confirmer.GROUP) {
                player.presses(word("button.open-ballot"));
            } else {
                player.pressesAlone(word("button.open-ballot"));
            }
            // Who leads and is none of those who help has no vote.
            for (String each : format.confirmer() == Confirmer.GROUP ? PRESENT : HELPING) {
                player.as(each).pressesFirst(word("button.vote"));
            }
        }
        if (format.confirmer() == Confirmer.GROUP) {
            player.as("Nora").presses(word("button.confirm"));
        } else {
            player.as(leads).pressesAlone(word("button.confirm"));
        }
        player.picks("Léa").fills(word("form.confirm.sentence"), "☀").sends();
        player.as("Léa").pressesAlone(word("button.agree-client"));
    }

    private void step(Step step) {
        next(label(step));
        player.as("Léa").in(label(step));
        if (step.yields(Output.REQUEST)) {
            player.presses(word("button.first-request"))
                    .fills(word("form.first-request.sentence"), said("Léa", step))
                    .sends();
        } else if (step.yields(Output.CONTRACT)) {
            contract(step);
        } else if (step.yields(Output.PLAN)) {
            plan();
        } else if (step.yields(Output.LEARNING)) {
            player.as("Tom")
                    .presses(word("button.learn"))
                    .fills(word("form.learn.words"), said("Tom", step))
                    .sends()
                    .sees(said("Tom", step));
        }
        for (String each : List.of("Karim", "Léa")) {
            Role role = each.equals("Léa") ? Role.CLIENT : Role.CONSULTANT;
            boolean may = step.rightsOf(role).stream().anyMatch(right -> right != Right.RESTATE);
            if (may && !step.yields(Output.CONTRACT)) {
                player.as(each).says(said(each, step));
            }
        }
        if (step.pinned() != null) {
            player.seesOnTop(own(step.pinned().in(language)));
        }
    }

    private void contract(Step step) {
        if (step.yields(Output.NEEDS)) {
            player.presses(word("button.needs"))
                    .fills(word("form.needs.needs"), said("Léa", step))
                    .sends();
        }
        player.presses(word("button.contract"))
                .fills(word("form.contract.sentence"), said("Léa", step))
                .pickFirst()
                .sends();
        Agreement agreement = format.agreement();
        if (agreement == Agreement.EACH_RESTATES) {
            for (String each : HELPING) {
                player.as(each)
                        .presses(word("button.reformulate"))
                        .fills(word("form.reformulate.words"), said(each, step))
                        .sends()
                        .sees(said(each, step));
            }
            player.as("Léa").presses(word("button.that-is-it"));
        }
        if (agreement == Agreement.CLIENT_AND_FACILITATOR) {
            player.pressesAlone(word("button.agree"));
            player.as(leads).pressesAlone(word("button.agree")).as("Léa");
        }
        player.sees(word("contract.agreed." + agreement.name()));
    }

    private void plan() {
        player.presses(word("button.keep"))
                .fills(word("form.keep.words"), "☀")
                .sends()
                .presses(word("button.commit"))
                .fills(word("form.commit.aim"), "One aim")
                .fills(word("form.commit.first-step"), "One step")
                .sends()
                .sees("One aim");
    }

    private String t(String english, String french) {
        return language == Language.EN ? english : french;
    }

    /** What a client and those who help would say in a step. */
    private String said(String who, Step step) {
        boolean client = who.equals("Léa");
        return switch (step.code()) {
            case "presentation" ->
                t("My team asks me before each step, even small ones.", "Mon équipe me demande avant chaque pas.");
            case "clarification" ->
                client
                        ? t("The colour of a button. Truly.", "La couleur d’un bouton. Vraiment.")
                        : t("Which decision came to you yesterday?", "Quelle décision t’est arrivée hier ?");
            case "contract" ->
                client
                        ? t("Leave small decisions to my team.", "Laisser les petites décisions à mon équipe.")
                        : t("Trust what they choose, I hear, says " + who, "Te fier à leurs choix, dit " + who);
            case "consultation" ->
                client
                        ? t("Four lines, yes.", "Quatre lignes, oui.")
                        : t(
                                "I kept a list of what only I could decide. It had four lines. What would stand on yours?",
                                "J’ai tenu la liste de ce que moi seul pouvais décider. Que mettrais-tu sur la tienne ?");
            case "plan" -> t("I keep the list.", "Je garde la liste.");
            default -> t("I take home a question, says " + who, "J’emporte une question, dit " + who);
        };
    }

    private String label(Step step) {
        return own(step.label().in(language));
    }

    private static String own(String text) {
        return text.replace('\'', '’');
    }

    /** A sentence of the wording with the format's own words in it, up to what only the session knows. */
    private String word(String key) {
        String pattern = words.getString(key);
        String contract = own(format.contract().the().in(language));
        String client = own(format.word(Role.CLIENT).the().in(language));
        String text = pattern.replace("{the_contract}", contract)
                .replace(
                        "{The_contract}",
                        contract.substring(0, 1).toUpperCase(language.locale()) + contract.substring(1))
                .replace("{the_client}", client)
                .replace("''", "'");
        int open = text.indexOf('{');
        return (open < 0 ? text : text.substring(0, open)).replace("*", "");
    }
}
