package org.codevbot.deploy.practice;

import java.util.stream.Stream;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds while neither platform has a token: invented members must never stand beside real ones. */
final class WithoutTokens implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Stream.of("SLACK_BOT_TOKEN", "DISCORD_TOKEN")
                .map(context.getEnvironment()::getProperty)
                .allMatch(token -> token == null || token.isBlank());
    }
}
