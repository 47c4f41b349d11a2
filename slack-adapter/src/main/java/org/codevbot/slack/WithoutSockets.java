package org.codevbot.slack;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds when Slack's bot token is set and no app token opens sockets: then requests come over HTTP. */
final class WithoutSockets implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String app = context.getEnvironment().getProperty(SlackSettings.APP_TOKEN);
        return new WithSlackToken().matches(context, metadata) && (app == null || app.isBlank());
    }
}
