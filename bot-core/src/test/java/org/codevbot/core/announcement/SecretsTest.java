package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.announcement.Announcement.ChoiceCard;
import org.codevbot.core.announcement.Announcement.ClosingCard;
import org.codevbot.core.announcement.Announcement.ContractCard;
import org.codevbot.core.announcement.Announcement.FollowUpCard;
import org.codevbot.core.announcement.Announcement.LearningsCard;
import org.codevbot.core.announcement.Announcement.NotebookCard;
import org.codevbot.core.announcement.Announcement.OpeningCard;
import org.codevbot.core.announcement.Announcement.PanelCard;
import org.codevbot.core.announcement.Announcement.PlanCard;
import org.codevbot.core.announcement.Announcement.StatusCard;
import org.codevbot.core.announcement.Announcement.StepCard;
import org.codevbot.core.catalog.Entry;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.Group;
import org.codevbot.core.group.GroupId;
import org.codevbot.core.group.Member;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.group.PersonKey;
import org.codevbot.core.group.Space;
import org.codevbot.core.session.Case;
import org.codevbot.core.session.Mode;
import org.codevbot.core.session.RandomSession;
import org.codevbot.core.session.Secrets;
import org.codevbot.core.session.SessionState;
import org.codevbot.core.session.Story;
import org.codevbot.core.testkit.Circle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Along random walks, every card is composed twice: as it is, and with the secrets changed (marks, wants, ballots,
 * ratings, drafts; what is hidden). Whoever may not know them must be shown the very same card.
 */
class SecretsTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Group GROUP = new Group(
            new GroupId("g1"),
            new Space("fake", "w1"),
            "c1",
            "Circle",
            Language.EN,
            PARIS,
            false,
            Circle.CLASSIC,
            Story.CLAIRE,
            Story.ALL.stream()
                    .map(id -> new Member(
                            id,
                            new PersonKey(new Space("fake", "w1"), id.value()),
                            id.value(),
                            Language.EN,
                            PARIS,
                            false,
                            false))
                    .toList());

    private final Composer composer = new Composer();
    private int compared;
    private int differing;

    @Test
    void nobodyElseIsShownASecret() {
        for (int number = 0; number < 16; number++) {
            RandomSession walk = new RandomSession(Circle.classic(), 7, number);
            for (int i = 0; i < 300 && !walk.state().isClosed(); i++) {
                walk.next();
                if (i % 8 == 0) {
                    look(walk);
                }
            }
        }
        assertThat(compared).as("cards compared").isGreaterThan(2_000);
        assertThat(differing)
                .as("the client's own notebook does differ, so the comparison can see a difference")
                .isPositive();
    }

    @Test
    void nobodyElseIsShownACardThatWasHandedOver() {
        int handed = 0;
        for (int number = 0; number < 12; number++) {
            RandomSession walk = new RandomSession(Circle.classic(), Mode.SPOKEN, 11, number);
            for (int i = 0; i < 300 && !walk.state().isClosed(); i++) {
                walk.next();
                SessionState state = walk.state();
                SessionState without = Secrets.withoutCards(state);
                if (i % 8 == 0 && !state.equals(without)) {
                    handed++;
                    cards(walk, state, without);
                }
            }
        }
        assertThat(handed).as("moments at which a card was there").isGreaterThan(20);
        assertThat(differing).as("the reader's own notebook differs").isPositive();
    }

    private void cards(RandomSession walk, SessionState state, SessionState without) {
        shared(state).forEach(what -> same(what, state, without, null, walk));
        same(new PanelCard(state.id()), state, without, state.attendance().facilitator(), walk);
        for (MemberId member : Story.ALL) {
            if (state.cases().stream().map(Case::client).noneMatch(member::equals)) {
                for (Entry.View view : Entry.View.values()) {
                    compared++;
                    assertThat(composer.view(view, "", scene(without, walk.format(), member, walk)))
                            .as("%s for %s", view, member)
                            .isEqualTo(composer.view(view, "", scene(state, walk.format(), member, walk)));
                }
            } else if (!card(new NotebookCard(state.id()), state, member, walk)
                    .equals(card(new NotebookCard(state.id()), without, member, walk))) {
                differing++;
            }
        }
    }

    private void look(RandomSession walk) {
        SessionState state = walk.state();
        SessionState changed = Secrets.changed(state);
        SessionState open = Secrets.withoutHidden(state);
        for (Announcement what : shared(state)) {
            same(what, state, changed, null, walk);
            same(what, state, open, null, walk);
        }
        MemberId facilitator = state.attendance().facilitator();
        same(new PanelCard(state.id()), state, changed, facilitator, walk);
        for (MemberId member : Story.ALL) {
            boolean client = state.cases().stream().map(Case::client).anyMatch(member::equals);
            if (!client) {
                same(new NotebookCard(state.id()), state, changed, member, walk);
                same(new NotebookCard(state.id()), state, open, member, walk);
            } else if (!card(new NotebookCard(state.id()), state, member, walk)
                    .equals(card(new NotebookCard(state.id()), changed, member, walk))) {
                differing++;
            }
            for (Entry.View view : List.of(Entry.View.STATUS, Entry.View.CONTRACT)) {
                compared++;
                assertThat(composer.view(view, "", scene(changed, walk.format(), member, walk)))
                        .as("%s for %s", view, member)
                        .isEqualTo(composer.view(view, "", scene(state, walk.format(), member, walk)));
            }
            home(state, changed, member, walk);
        }
    }

    /** What its reader practises today is on that reader's page; whatever others do in secret is not. */
    private void home(SessionState state, SessionState changed, MemberId member, RandomSession walk) {
        Scene scene = scene(state, walk.format(), member, walk);
        boolean practises = new Sight(scene).skill().isPresent();
        SessionState other = practises ? Secrets.changedButSkills(state) : changed;
        compared++;
        assertThat(composer.view(Entry.View.HOME, "", scene(other, walk.format(), member, walk)))
                .as("home for %s", member)
                .isEqualTo(composer.view(Entry.View.HOME, "", scene));
    }

    private static List<Announcement> shared(SessionState state) {
        List<Announcement> all = new ArrayList<>(List.of(
                new StatusCard(state.id()),
                new OpeningCard(state.id()),
                new FollowUpCard(state.id()),
                new ChoiceCard(state.id()),
                new LearningsCard(state.id(), null),
                new ClosingCard(state.id())));
        for (int stage = 3; stage < 9; stage++) {
            all.add(new StepCard(state.id(), stage));
        }
        state.currentCase().ifPresent(each -> {
            all.add(new PlanCard(state.id(), each.number()));
            if (each.contract().version() > 0) {
                all.add(new ContractCard(
                        state.id(), each.number(), each.contract().version()));
            }
        });
        return all;
    }

    private void same(
            Announcement what, SessionState one, SessionState other, @Nullable MemberId viewer, RandomSession walk) {
        compared++;
        assertThat(card(what, other, viewer, walk))
                .as("%s for %s", what, viewer == null ? "all" : viewer)
                .isEqualTo(card(what, one, viewer, walk));
    }

    private Card card(Announcement what, SessionState state, @Nullable MemberId viewer, RandomSession walk) {
        return composer.card(what, scene(state, walk.format(), viewer, walk));
    }

    private static Scene scene(SessionState state, Format format, @Nullable MemberId viewer, RandomSession walk) {
        return new Scene(state, format, GROUP, walk.now(), viewer, id -> Optional.of("words of " + id), List.of());
    }
}
