package org.codevbot.core.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.script.Hands.Sight.ALONE;
import static org.codevbot.core.script.Hands.Sight.SHARED;

import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.codevbot.core.catalog.Signal;
import org.codevbot.core.format.Agreement;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Step;

/** How the contract comes to hold in a format, by what each does for it. */
record AgreementScript(
        Hands hands,
        Screens screens,
        Format format,
        Labels labels,
        Lines lines,
        String leads,
        BinaryOperator<String> own) {
    void in(Step step) {
        hands.presses("Léa", SHARED, labels.word("button.contract"));
        hands.sends(
                "Léa",
                Map.of(
                        own.apply("Léa", "form.contract.sentence"),
                        List.of(lines.said("Léa", step)),
                        own.apply("Léa", "form.contract.types"),
                        List.of("")));
        if (format.agreement() == Agreement.REFORMULATED) {
            restate(step, List.of("Karim", "Tom"));
            // A reaction is as good as the button, and taken back with it.
            hands.reacts("Nora", lines.said("Léa", step), Signal.AGREE, true);
            screens.sees("Tom", SHARED, labels.word("contract.yes"));
            hands.reacts("Nora", lines.said("Léa", step), Signal.AGREE, false);
            assertThat(screens.shows("Tom", SHARED, labels.word("contract.yes")))
                    .isFalse();
            for (String each : List.of("Léa", "Karim", "Tom")) {
                hands.presses(each, SHARED, labels.word("button.agree"));
            }
            hands.reacts("Nora", lines.said("Léa", step), Signal.AGREE, true);
        }
        if (format.agreement() == Agreement.EACH_RESTATES) {
            restate(step, SessionScript.HELPING);
            hands.presses("Léa", SHARED, labels.word("button.that-is-it"));
        }
        if (format.agreement() == Agreement.CLIENT_AND_FACILITATOR) {
            hands.presses("Léa", ALONE, own.apply("Léa", "button.agree"));
            hands.presses(leads, ALONE, own.apply(leads, "button.agree"));
        }
        screens.sees("Nora", SHARED, labels.word("contract.agreed." + format.agreement()));
    }

    private void restate(Step step, List<String> who) {
        for (String each : who) {
            hands.presses(each, SHARED, labels.word("button.reformulate"));
            hands.sends(each, Map.of(own.apply(each, "form.reformulate.words"), List.of(lines.said(each, step))));
            screens.sees("Nora", SHARED, lines.said(each, step));
        }
    }
}
