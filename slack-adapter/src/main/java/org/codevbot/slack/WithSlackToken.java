package org.codevbot.slack;

import java.util.stream.Stream;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds when anything of Slack's is set; what is missing beside it is then said at the start. */
final class WithSlackToken implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Stream.of(SlackSettings.BOT_TOKEN, SlackSettings.APP_TOKEN, SlackSettings.SIGNING_SECRET)
                .map(context.getEnvironment()::getProperty)
                .anyMatch(value -> value != null && !value.isBlank());
    }
}
