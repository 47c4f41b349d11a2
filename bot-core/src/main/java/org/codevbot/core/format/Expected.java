package org.codevbot.core.format;

import java.util.Collection;

/** What may be expected of a format's file, worded in both languages. */
final class Expected {
    private Expected() {}

    static Label smallFile() {
        return new Label("un fichier de 64 Ko au plus", "a file of at most 64 kB");
    }

    static Label yaml(int column) {
        return new Label("du YAML lisible à la colonne " + column, "readable YAML at column " + column);
    }

    static Label yaml() {
        return new Label("du YAML lisible", "readable YAML");
    }

    static Label oneDocument() {
        return new Label("un seul document par fichier", "one document in a file");
    }

    static Label noAlias() {
        return new Label("la valeur elle-même, sans ancre ni alias", "the value itself, no anchor or alias");
    }

    static Label noTag() {
        return new Label("une valeur sans étiquette YAML (!)", "a value without a YAML tag (!)");
    }

    static Label shallow(int depth) {
        return new Label("au plus " + depth + " niveaux", "at most " + depth + " levels");
    }

    static Label fieldName() {
        return new Label("un nom de champ en texte simple", "a field's name in plain text");
    }

    static Label knownField(Collection<String> known) {
        String names = String.join(", ", known);
        return new Label("un de ces champs : " + names, "one of these fields: " + names);
    }

    static Label once() {
        return new Label("ce champ une seule fois", "this field only once");
    }

    static Label fields(Collection<String> known) {
        String names = String.join(", ", known);
        return new Label("des champs : " + names, "fields: " + names);
    }

    static Label text(int most) {
        return new Label(
                "un texte d'une ligne, de 1 à " + most + " caractères", "one line of 1 to " + most + " characters");
    }

    static Label code() {
        return new Label(
                "un code de 1 à 32 caractères : minuscules, chiffres, tirets, une lettre au début",
                "a code of 1 to 32 characters: small letters, digits, hyphens, a letter first");
    }

    static Label newCode() {
        return new Label("un code qui ne sert qu'une fois", "a code that is used only once");
    }

    static Label freeCode(Collection<String> taken) {
        String codes = String.join(", ", taken);
        return new Label(
                "un autre code que ceux qui sont déjà pris : " + codes, "a code other than those taken: " + codes);
    }

    static Label number(int least, int most) {
        return new Label("un nombre entier de " + least + " à " + most, "a whole number from " + least + " to " + most);
    }

    static Label oneOf(Collection<String> values) {
        String all = String.join(", ", values);
        return new Label("un de ces mots : " + all, "one of these words: " + all);
    }

    static Label list(int least, int most) {
        return new Label(
                "une liste de " + least + " à " + most + " éléments", "a list of " + least + " to " + most + " items");
    }

    static Label column(Pace pace) {
        return switch (pace) {
            case LIVE ->
                new Label(
                        "un nombre de minutes, ou un par durée du format",
                        "a number of minutes, or one for each length of the format");
            case WORKING_DAYS ->
                new Label(
                        "un nombre de jours ouvrés, ou un par durée du format",
                        "a number of working days, or one for each length of the format");
        };
    }

    static Label sum(Pace pace, int length, int found) {
        return switch (pace) {
            case LIVE ->
                new Label(
                        "des minutes qui font " + length + " en tout pour cette durée, et non " + found,
                        "minutes that make " + length + " in all for this length, not " + found);
            case WORKING_DAYS ->
                new Label(
                        "des jours ouvrés qui font " + length + " en tout pour cette durée, et non " + found,
                        "working days that make " + length + " in all for this length, not " + found);
        };
    }

    static Label stage() {
        return new Label("soit block, soit step", "either block or step");
    }

    static Label aStep() {
        return new Label("au moins une étape (step)", "at least one step");
    }

    static Label choiceFirst() {
        return new Label("le choix du sujet avant la première étape", "the choice of subject before the first step");
    }

    static Label closeLast() {
        return new Label("la clôture en dernier", "the close as the last stage");
    }

    static Label keepsMinutes() {
        return new Label(
                "pas de minimum : hors de give-way, les minutes ne bougent pas",
                "no minimum: outside give-way, minutes stay as they are");
    }

    static Label silentFollowUp() {
        return new Label("pas de bloc follow-up quand follow-up vaut off", "no follow-up block where follow-up is off");
    }

    static Label agreement() {
        return new Label(
                "un mode d'accord, puisqu'une étape produit le contrat",
                "a mode of agreement, since a step produces the contract");
    }

    static Label restate() {
        return new Label(
                "restate pour consultant, puisque l'accord demande des reformulations",
                "restate for consultant, since the agreement asks for reformulations");
    }

    static Label noBlock() {
        return new Label(
                "des étapes seulement : un bloc n'a pas de jours ouvrés", "steps only: a block has no working days");
    }

    static Label noSorting() {
        return new Label(
                "pas de tri en silence quand le rythme est en jours ouvrés",
                "no silent sorting where the pace is in working days");
    }

    static Label oneCase() {
        return new Label(
                "un seul cas quand le rythme est en jours ouvrés", "one case where the pace is in working days");
    }

    static Label answer() {
        return new Label(
                "answer pour client, puisque ses réponses attendent une question",
                "answer for client, since the answers wait for a question");
    }

    static Label contractLater() {
        return new Label(
                "une étape qui produit le contrat, ici ou plus loin",
                "a step that produces the contract, here or later");
    }

    static Label groupConfirms() {
        return new Label("group, puisque personne n'anime ce format", "group, since nobody facilitates this format");
    }

    static Label agreementWithout() {
        return new Label(
                "un accord qui ne demande pas le oui d'un animateur, puisque personne n'anime ce format",
                "an agreement that needs no facilitator's yes, since nobody facilitates this format");
    }
}
