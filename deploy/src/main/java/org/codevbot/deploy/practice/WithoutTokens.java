package org.codevbot.deploy.practice;

import java.util.stream.Stream;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds while nothing is set for either platform: invented members never stand in for the real ones by mistake. */
final class WithoutTokens implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Stream.of("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "DISCORD_TOKEN")
                .map(context.getEnvironment()::getProperty)
                .allMatch(token -> token == null || token.isBlank());
    }
}
