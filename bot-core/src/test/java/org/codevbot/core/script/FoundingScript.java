package org.codevbot.core.script;

import static org.codevbot.core.script.Hands.Sight.SHARED;

import java.util.List;
import java.util.Map;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Format.FacilitatorMode;
import org.codevbot.core.format.Language;

/** A group of five, from the first command in an empty channel to a session that is offered now. */
public final class FoundingScript {
    private static final int ENOUGH = 24;

    private final Hands hands;
    private final Format format;
    private final Language language;
    private final Labels labels;
    private final Screens screens;
    private Map<String, Language> tongues = Map.of();
    private String name = "Circle";
    private String mode = "mode.WRITTEN";

    public FoundingScript(Hands hands, Format format, Language language) {
        this.hands = hands;
        this.format = format;
        this.language = language;
        this.labels = new Labels(format, language);
        this.screens = new Screens(hands);
    }

    /** Who reads what is theirs alone in another language than the group's. */
    public FoundingScript speaking(Map<String, Language> others) {
        tongues = Map.copyOf(others);
        return this;
    }

    /** Another name than Circle. */
    public FoundingScript named(String other) {
        name = other;
        return this;
    }

    /** The session is held by voice. */
    public FoundingScript spoken() {
        mode = "mode.SPOKEN";
        return this;
    }

    /** Claire founds it, each accepts its rules, and a session is asked for. */
    public void whole() {
        boolean led = format.facilitator() != FacilitatorMode.WITHOUT;
        hands.types("Claire", labels.either("group", "groupe"));
        hands.sends(
                "Claire",
                Map.of(
                        labels.word("form.found-group.name"),
                        List.of(name),
                        labels.word("form.found-group.mission"),
                        List.of("Grow as people who lead"),
                        labels.word("form.found-group.language"),
                        List.of(labels.word("language." + language)),
                        labels.word("form.found-group.format"),
                        List.of(labels.of(format.name())),
                        labels.word("form.found-group.leads"),
                        List.of(labels.word(led ? "leads.ME" : "leads.NOBODY"))));
        for (String each : SessionScript.PEOPLE) {
            hands.presses(each, SHARED, labels.word("button.join-group"));
            Labels own = labels.in(tongues.getOrDefault(each, language));
            hands.sends(
                    each,
                    Map.of(
                            own.word("form.join-group.rules"),
                            format.rules().stream()
                                    .map(rule -> beginning(own.of(rule)))
                                    .toList(),
                            own.word("form.join-group.line"),
                            List.of(own.word("line.NONE"))));
        }
        screens.sees("Nora", SHARED, String.join(", ", SessionScript.PEOPLE));
        hands.types("Claire", labels.either("start", "demarrer"));
        hands.sends(
                "Claire",
                Map.of(
                        labels.word("form.new-session.minutes"),
                        List.of(Integer.toString(format.key().minutes())),
                        labels.word("form.new-session.mode"),
                        List.of(labels.word(mode))));
    }

    /** A rule as a list of options shows it, which may cut it short. */
    private static String beginning(String text) {
        return text.substring(0, Math.min(ENOUGH, text.length()));
    }
}
