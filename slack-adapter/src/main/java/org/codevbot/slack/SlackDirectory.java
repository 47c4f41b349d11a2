package org.codevbot.slack;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.model.User;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Directory;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.jspecify.annotations.Nullable;

/** What Slack knows of people and channels; a profile is remembered for an hour, or until Slack says it changed. */
final class SlackDirectory implements Directory {
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MOST = 10_000;
    /** So many members are told at once; Slack takes up to a thousand, and asks for fewer. */
    private static final int PAGE = 200;

    private static final int LONGEST_NAME = 40;
    private final Slack slack;
    private final String botToken;
    private final Clock clock;
    private final Call call;
    private final Map<String, Known> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    SlackDirectory(Slack slack, String botToken, Clock clock) {
        this.slack = slack;
        this.botToken = botToken;
        this.clock = clock;
        this.call = new Call(new Pace(clock));
    }

    private record Known(Profile profile, Instant since) {}

    @Override
    public String platform() {
        return SlackMessenger.PLATFORM;
    }

    @Override
    public Optional<Profile> profile(PersonKey person) {
        Optional<Profile> remembered = remembered(person.user());
        if (remembered.isPresent()) {
            return remembered;
        }
        Call.Outcome<UsersInfoResponse> outcome = call.of(
                Call.PERSON,
                person.user(),
                () -> slack.methods(botToken)
                        .usersInfo(request -> request.user(person.user()).includeLocale(true)));
        if (!(outcome instanceof Call.Outcome.Done<UsersInfoResponse>(var answer)) || answer.getUser() == null) {
            return Optional.empty();
        }
        Profile profile = profile(answer.getUser());
        remember(person.user(), profile);
        return Optional.of(profile);
    }

    /** A person's name where it was asked before; asks nobody. */
    Optional<String> knownName(String user) {
        return remembered(user).map(Profile::firstName);
    }

    /** Slack said that the profile changed. */
    synchronized void forget(String user) {
        known.remove(user);
    }

    private synchronized Optional<Profile> remembered(String user) {
        return Optional.ofNullable(known.get(user))
                .filter(each -> each.since().plus(REMEMBERED).isAfter(clock.instant()))
                .map(Known::profile);
    }

    private synchronized void remember(String user, Profile profile) {
        known.remove(user);
        known.put(user, new Known(profile, clock.instant()));
    }

    private static Profile profile(User user) {
        User.Profile card = user.getProfile();
        Stream<@Nullable String> names = card == null
                ? Stream.of(user.getRealName(), user.getName())
                : Stream.of(card.getDisplayName(), card.getRealName(), user.getRealName(), user.getName());
        List<String> called = names.flatMap(Stream::ofNullable)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        List<List<String>> words = called.stream()
                .map(SlackDirectory::words)
                .filter(name -> !name.isEmpty())
                .toList();
        // Who is called by emoji alone is called by those.
        String name = words.stream()
                .map(List::getFirst)
                .findFirst()
                .orElseGet(() -> called.stream().findFirst().orElse("?"));
        String rest = words.stream()
                .filter(each -> each.size() > 1)
                .map(each -> String.join(" ", each.subList(1, each.size())))
                .findFirst()
                .orElse(null);
        String locale = user.getLocale() == null ? "" : user.getLocale().toLowerCase(Locale.ROOT);
        return new Profile(
                shortened(name),
                locale.startsWith("fr") ? Language.FR : Language.EN,
                zone(user),
                rest == null ? null : shortened(rest));
    }

    /** The words of a name, without what some put before or after it: emoji, brackets, commas. */
    private static List<String> words(String name) {
        return Stream.of(name.replaceAll("[^\\p{L}\\p{M}\\p{N}.'’ -]+", " ")
                        .strip()
                        .split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String shortened(String name) {
        return name.substring(0, Cut.end(name, LONGEST_NAME));
    }

    private static ZoneId zone(User user) {
        try {
            if (user.getTz() != null && !user.getTz().isBlank()) {
                return ZoneId.of(user.getTz());
            }
        } catch (DateTimeException unknown) {
            // Then by the offset, which Slack gives as well.
        }
        return user.getTzOffset() == null
                ? ZoneOffset.UTC
                : ZoneOffset.ofTotalSeconds(Math.clamp(user.getTzOffset(), -64_800, 64_800));
    }

    /**
     * A private channel is only seen by the bot when it is in it; what is public is told by Slack refusing to show it
     * without the scope for public channels, which the bot does not have; a conversation of a few alike.
     */
    @Override
    public Openness openness(Space space, String channel) {
        try {
            return openness(slack.methods(botToken).conversationsInfo(request -> request.channel(channel)));
        } catch (IOException | SlackApiException | JsonParseException away) {
            return Openness.UNKNOWN;
        }
    }

    @Override
    public Optional<Set<String>> people(Space space, String channel) {
        Set<String> all = new HashSet<>();
        String cursor = "";
        do {
            String from = cursor;
            Call.Outcome<ConversationsMembersResponse> outcome = call.of(
                    Call.MEMBERS,
                    channel,
                    () -> slack.methods(botToken)
                            .conversationsMembers(request ->
                                    request.channel(channel).limit(PAGE).cursor(from)));
            if (!(outcome instanceof Call.Outcome.Done<ConversationsMembersResponse>(var answer))) {
                return Optional.empty();
            }
            all.addAll(answer.getMembers());
            ResponseMetadata more = answer.getResponseMetadata();
            cursor = more == null || more.getNextCursor() == null ? "" : more.getNextCursor();
        } while (!cursor.isEmpty());
        return Optional.of(all);
    }

    static Openness openness(ConversationsInfoResponse answer) {
        if (answer.isOk()) {
            return openness(answer.getChannel());
        }
        return switch (String.valueOf(answer.getError())) {
            case "channel_not_found", "not_in_channel" -> Openness.NOT_IN;
            case "missing_scope" -> unseen(String.valueOf(answer.getNeeded()));
            default -> Openness.UNKNOWN;
        };
    }

    /** What the bot may not look at is told by the scope that it would need. */
    private static Openness unseen(String scope) {
        if (scope.contains("channels:read")) {
            return Openness.PUBLIC;
        }
        return scope.contains("mpim:read") ? Openness.NO_CHANNEL : Openness.UNKNOWN;
    }

    private static Openness openness(Conversation channel) {
        if (channel.isMpim()) {
            return Openness.NO_CHANNEL;
        }
        if (!channel.isPrivate()) {
            return Openness.PUBLIC;
        }
        if (channel.isExtShared() || channel.isPendingExtShared() || channel.isOrgShared()) {
            return Openness.SHARED;
        }
        return channel.isMember() ? Openness.PRIVATE : Openness.NOT_IN;
    }
}
