package org.codevbot.deploy.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.codevbot.core.format.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A whole classic session of six, lived in a browser from the first page to the client's summary, every line typed:
 * {@code -Dcodev.seeds} says whether in French alone (half, in verify: {@link SeedSessionTest} and {@link TurnsTest}
 * live others in English), or in both languages (in the profile {@code whole}).
 */
@OpenRoom
class ClassicSessionTest {
    private static final List<String> ALL = List.of("Claire", "Karim", "Léa", "Tom", "Nora", "Hugo");
    private static final List<String> CONSULTANTS = List.of("Karim", "Tom", "Nora", "Hugo");

    @LocalServerPort
    private int port;

    private Language language;
    private Player player;

    private String t(String english, String french) {
        return language == Language.EN ? english : french;
    }

    static Stream<Language> languages() {
        return System.getProperty("codev.seeds", "some").equals("both")
                ? Stream.of(Language.values())
                : Stream.of(Language.FR);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void livesFromTheFirstPageToTheSummary(Language given, Page page) throws IOException {
        language = given;
        player = new Player(page, port);
        try {
            lives();
        } finally {
            player.picture("last-" + language);
        }
    }

    private void lives() throws IOException {
        opening();
        followUp();
        choice();
        presentation();
        clarification();
        contract();
        consultation();
        plan();
        learning();
        close();
    }

    private void opening() {
        player.opens(t("Start in English", "Commencer en français")).picture("1-start-" + language);
        player.pressesAlone(t("Open the session", "Ouvrir la séance"));
        player.sees(t("The session is open", "La séance est ouverte")).sees(t("Leave a silence", "Laisser un silence"));
        player.picture("2-opening-" + language).closesTheHint();
        String[][] weather = {
            {t("Sunny", "Grand soleil"), t("rested", "reposée")}, {t("Cloudy", "Nuages"), t("busy", "chargé")},
            {t("Rain", "Pluie"), t("tired", "fatiguée")}, {t("Sunny", "Grand soleil"), t("curious", "curieux")},
            {t("Fog", "Brouillard"), t("slow", "lente")}, {t("Rainbow", "Arc-en-ciel"), t("glad", "content")}
        };
        for (int i = 0; i < ALL.size(); i++) {
            player.as(ALL.get(i)).presses(t("My weather", "Ma météo"));
            player.picks(weather[i][0])
                    .fills(t("One word", "Un mot"), weather[i][1])
                    .sends();
        }
        player.sees(t("glad", "content"));
    }

    private void next(String now) {
        player.as("Claire").says("/codev " + t("next", "suivant"));
        player.seesOnTop(now);
    }

    private void followUp() {
        next(t("Follow-up of the last plan", "Suivi du dernier plan"));
        player.as("Hugo").doesNotSee(t("on-call weeks", "semaines d’astreinte"));
        player.as("Karim").pressesAloneBelow(t("on-call weeks", "semaines d’astreinte"), t("My report", "Mon retour"));
        player.picks(t("Done", "Fait"))
                .fills(
                        t("What I learned", "Ce que j’ai appris"),
                        t("They had ideas I had not.", "Ils avaient des idées que je n’avais pas."))
                .sends();
        player.pressesAloneBelow(
                t("on-call weeks", "semaines d’astreinte"), t("Show to the group", "Montrer au groupe"));
        player.sees(t("They had ideas I had not.", "Ils avaient des idées que je n’avais pas."));
        player.doesNotSee("nothing");
    }

    private void choice() {
        next(t("Choice of subject", "Choix du sujet"));
        player.as("Nora").presses(t("Propose a subject", "Proposer un sujet"));
        player.fills(
                        t("The subject, in one sentence", "Le sujet, en une phrase"),
                        t("I cannot say no to my manager", "Je n’arrive pas à dire non à ma responsable"))
                .picks(t("Problem", "Problème"))
                .sends();
        player.sees(t("I cannot say no", "dire non"));
        player.as("Claire").pressesAlone(t("Open the ballot", "Ouvrir le vote"));
        for (String voter : ALL) {
            player.as(voter).presses(t("Vote for this subject", "Voter pour ce sujet"));
        }
        player.as("Claire").pressesAlone(t("Choose the subject", "Choisir le sujet"));
        player.picture("3-choice-" + language);
        player.picks(t("waits for me", "m’attend"))
                .fills(
                        t("Why this one", "Pourquoi celui-ci"),
                        t("All of us lead someone.", "Chacun de nous mène quelqu’un."))
                .sends();
        player.as("Léa").pressesAlone(t("I agree", "Je suis d’accord"));
        player.sees(t("agrees to be", "est d’accord pour être"));
    }

    private void presentation() {
        next(t("Presentation", "Exposé"));
        player.as("Léa").in(t("Presentation", "Exposé"));
        player.says(t(
                "For a year now my team asks me before each step, even small ones.",
                "Depuis un an, mon équipe me demande avant chaque pas, même petit."));
        player.says(t("I end my days late, and they wait.", "Je finis mes journées tard, et eux attendent."));
        player.as("Tom")
                .says(t(
                        "Why not tell them to decide by themselves from Monday on?",
                        "Pourquoi ne pas leur dire de décider seuls dès lundi ?"));
        player.seesAlone(t("Not the moment yet", "Ce n’est pas encore le moment"));
        player.picture("4-presentation-" + language);
    }

    private void clarification() {
        next(t("Clarification", "Clarification"));
        player.as("Karim")
                .in("Clarification")
                .says(t("Which decision came to you yesterday?", "Quelle décision t’est arrivée hier ?"));
        player.as("Léa").says(t("The colour of a button. Truly.", "La couleur d’un bouton. Vraiment."));
        player.as("Nora").presses(t("Ask a question", "Poser une question"));
        player.fills(
                        t("One idea at a time", "Une idée à la fois"),
                        t(
                                "What happens in you when you are not asked?",
                                "Que se passe-t-il en toi quand on ne te demande pas ?"))
                .sends();
        player.sees(t("What happens in you", "Que se passe-t-il en toi"));
        player.as("Hugo").pressesOnTop(t("Raise a hand", "Lever la main"));
        player.seesOnTop("Hugo");
    }

    private void contract() {
        next(t("Contract", "Contrat"));
        player.as("Léa").in(t("Contract", "Contrat")).presses(t("State the contract", "Formuler le contrat"));
        player.fills(
                        t("one verb, one object", "un verbe, un objet"),
                        t(
                                "Help me to leave small decisions to my team.",
                                "Aidez-moi à laisser les petites décisions à mon équipe."))
                .picks(t("Ideas and leads", "Pistes d’action"))
                .picks(t("Lived experience", "Témoignages vécus"))
                .sends();
        player.sees(t("leave small decisions", "laisser les petites décisions"));
        String[][] restated = {
            {
                "Karim",
                t(
                        "If I hear right: help you to let go of the small ones.",
                        "Si j’entends bien : t’aider à lâcher les petites.")
            },
            {"Tom", t("Help you to trust what they choose.", "T’aider à faire confiance à ce qu’ils choisissent.")}
        };
        for (String[] each : restated) {
            player.as(each[0]).presses(t("Restate", "Reformuler"));
            player.fills(t("If I hear right", "Si j’entends bien"), each[1]).sends();
            player.sees(each[1]);
        }
        player.picture("5-contract-" + language);
        for (String each : List.of("Léa", "Karim", "Tom", "Nora", "Hugo")) {
            player.as(each).presses(t("I agree", "D’accord"));
        }
        player.sees(t("Everyone present agrees", "Toutes les personnes présentes"));
    }

    private void consultation() {
        next("Consultation");
        player.as("Karim")
                .in("Consultation")
                .says(
                        t(
                                "When I was in that place, I kept a list of what only I could decide. It had four lines.",
                                "Quand j’en étais là, j’ai tenu la liste de ce que moi seul pouvais décider. Elle avait quatre lignes."));
        player.as("Nora").presses(t("Contribute", "Contribuer"));
        player.fills(
                        t("One idea at a time", "Une idée à la fois"),
                        t(
                                "One could answer each question by: what would you do?",
                                "On peut répondre à chaque question par : que ferais-tu ?"))
                .picks("Suggestion")
                .sends();
        player.sees(t("what would you do?", "que ferais-tu ?"));
        player.as("Hugo").presses(t("Contribute", "Contribuer"));
        player.fills(
                        t("One idea at a time", "Une idée à la fois"),
                        t(
                                "I let a week pass without answering mails at once. Nothing burned.",
                                "J’ai laissé passer une semaine sans répondre tout de suite. Rien n’a brûlé."))
                .picks(t("Testimony", "Témoignage"))
                .sends();
        player.as("Claire").seesAlone("Consultation").picture("6-panel-" + language);
        player.as("Tom").seesAlone(t("your draft can be said", "ton brouillon peut être dit"));
        player.pressesAlone(t("Say it", "Le dire"));
        player.picture("6-consultation-tom-" + language);
        player.as("Léa").notes(t("The list with four lines!", "La liste à quatre lignes !"));
        player.pressesAlone(t("Keep", "Garder"));
        player.as("Léa").seesAlone(t("✅ Kept", "✅ Gardé")).picture("6-consultation-" + language);
        player.page.setViewportSize(390, 844);
        player.as("Léa").picture("6-phone-" + language);
        player.page.setViewportSize(1280, 800);
        player.as("Léa");
    }

    private void plan() {
        next(t("Summary", "Synthèse"));
        player.as("Léa").in(t("Summary", "Synthèse")).presses(t("What I keep", "Ce que je garde"));
        player.fills(
                        t("In my own words", "Avec mes mots"),
                        t("The list of what only I decide.", "La liste de ce que moi seule décide."))
                .sends();
        player.presses(t("A commitment", "Un engagement"));
        player.fills(
                        t("What I want", "Ce que je veux"),
                        t("Three decisions a week taken without me", "Trois décisions par semaine prises sans moi"))
                .fills(t("My first step", "Mon premier pas"), t("Write the list on Monday", "Écrire la liste lundi"))
                .fills(t("By when?", "Pour quand"), "2030-01-15")
                .sends();
        player.sees(t("Three decisions a week", "Trois décisions par semaine"));
        player.picture("7-plan-" + language);
    }

    private void learning() {
        next(t("Learning", "Apprentissages"));
        player.as("Hugo").in(t("Learning", "Apprentissages"));
        for (String each : ALL.subList(1, ALL.size())) {
            player.as(each).presses(t("My learning", "Mon apprentissage"));
            player.fills(
                            t("What I take", "Ce que j’emporte"),
                            t("A question can be a gift, says ", "Une question peut être un cadeau, dit ") + each)
                    .sends();
        }
        player.presses(t("To change", "À changer"));
        player.fills(
                        t("One thing to change", "Une chose à changer"),
                        t("Start with a minute of quiet.", "Commencer par une minute de calme."))
                .sends();
        player.picture("8-learning-" + language);
    }

    private void close() throws IOException {
        next(t("Close", "Clôture"));
        player.in(t("Channel", "Salon"));
        for (String each : ALL) {
            player.as(each).presses(t("4 · worth the time", "4 · ça valait le temps"));
        }
        player.sees("4 ▮");
        player.as("Claire").says("/codev " + t("next", "suivant"));
        player.sees(t("The session is closed", "La séance est close")).seesNothingOnTop();
        player.as("Léa").seesAlone(t("Your summary is ready", "Ta synthèse est prête"));
        player.picture("9-close-" + language);
        String printed = new PdfTextExtractor(new PdfReader(downloaded(".pdf"))).getTextFromPage(1);
        for (String summary : List.of(new String(downloaded(".md"), StandardCharsets.UTF_8), printed)) {
            assertThat(summary)
                    .contains(t("Three decisions a week", "Trois décisions par semaine"))
                    .contains(t("The list of what only I decide.", "La liste de ce que moi seule décide."))
                    .doesNotContain(CONSULTANTS);
        }
    }

    private byte[] downloaded(String ending) throws IOException {
        Locator link = player.page.locator("aside .file", new Page.LocatorOptions().setHasText(ending));
        return player.page.waitForDownload(link::click).createReadStream().readAllBytes();
    }
}
