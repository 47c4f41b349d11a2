package org.codevbot.slack;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds when Slack's bot token is set. */
final class WithSlackToken implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String token = context.getEnvironment().getProperty(SlackSettings.BOT_TOKEN);
        return token != null && !token.isBlank();
    }
}
