package org.codevbot.deploy.practice;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.codevbot.deploy.practice.Visits.Visit;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Renders parts of the page by the same templates as the page itself, for streams and answers. */
final class Fragments {
    private final ITemplateEngine engine;
    private final Clock clock;

    Fragments(ITemplateEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** What every template of the room may use. */
    static Map<String, Object> basics(Visit visit) {
        return Map.of(
                "visit", visit, "base", visit.base(), "chrome", visit.chrome(), "shape", new Shape(visit.chrome()));
    }

    String render(String part, Visit visit, Map<String, ?> values) {
        Context context = new Context(visit.chrome().language().locale());
        basics(visit).forEach(context::setVariable);
        context.setVariable("since", clock.instant());
        values.forEach(context::setVariable);
        return engine.process("practice/" + part, Set.of(part), context);
    }
}
