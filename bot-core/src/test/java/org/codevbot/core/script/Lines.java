package org.codevbot.core.script;

import org.codevbot.core.format.Step;

/** What the people of a script write. */
public final class Lines {
    private final Labels labels;

    public Lines(Labels labels) {
        this.labels = labels;
    }

    private String t(String english, String french) {
        return labels.either(english, french);
    }

    /** What the client and those who help say in a step. */
    public String said(String who, Step step) {
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
                                "I kept a list of what only I could decide. What would stand on yours?",
                                "J’ai tenu la liste de ce que moi seul pouvais décider. Et la tienne ?");
            case "plan" -> t("I keep the list.", "Je garde la liste.");
            default -> t("I take home a question, says " + who, "J’emporte une question, dit " + who);
        };
    }

    String subject() {
        return t("My team waits for me", "Mon équipe m’attend");
    }

    String anotherSubject() {
        return t("Two teams, one budget", "Deux équipes, un budget");
    }

    String reason() {
        return t("All of us lead someone.", "Chacun de nous mène quelqu’un.");
    }

    String tooEarly() {
        return t(
                "Why not tell them to decide by themselves from Monday on?",
                "Pourquoi ne pas leur dire de décider seuls dès lundi ?");
    }

    String byForm() {
        return t("One could answer: what would <you> & yours do?", "On peut répondre : que ferais-<tu> & les tiens ?");
    }

    String slip() {
        return t("I would have let a wek pass.", "J’aurais laissé passer une semane.");
    }

    String mended() {
        return t("I would have let a week pass.", "J’aurais laissé passer une semaine.");
    }

    String takenBack() {
        return t("Well, I would never have begun like this.", "Moi, je n’aurais jamais commencé comme ça.");
    }

    String note() {
        return t("The list with four lines!", "La liste à quatre lignes !");
    }

    String kept() {
        return t("The list of what only I decide.", "La liste de ce que moi seule décide.");
    }

    String aim() {
        return t("Three decisions a week taken without me", "Trois décisions par semaine prises sans moi");
    }

    String firstStep() {
        return t("Write the list on Monday", "Écrire la liste lundi");
    }
}
