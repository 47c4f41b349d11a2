package org.codevbot.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.Pace;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.SessionCommand.CloseSession;

/**
 * What must hold at every move of every session, whatever its form. Each looks at one move alone, and
 * {@link BrokenRules} breaks each of them once on purpose.
 */
enum Invariant {
    /** Nobody is heard who has no right in that step, and nobody in a step that is over for more than 60 s. */
    HEARD_ONLY_WITH_A_RIGHT {
        @Override
        void hold(RandomSession.Move move, Format format) {
            Seen.events(move, SessionEvent.Heard.class)
                    .map(SessionEvent.Heard::contribution)
                    .forEach(said -> {
                        assertThat(Seen.mayIn(move.before(), format, said.stage(), said.author()))
                                .as("%s heard in stage %s", said.author(), said.stage())
                                .isTrue();
                        Timing timing = move.before().timing();
                        if (said.stage() == timing.stage()) {
                            assertThat(move.before().phase()).isInstanceOf(Phase.Running.class);
                        } else {
                            assertThat(timing.left())
                                    .anyMatch(left -> left.stage() == said.stage()
                                            && Seen.seconds(left.at(), move.given()) <= 60);
                        }
                    });
        }
    },

    /** One fate for each text; passed over are only three words or fewer, or what no step is there to hear. */
    NOTHING_WRITTEN_IS_LOST {
        @Override
        void hold(RandomSession.Move move, Format format) {
            Written.hasOneFate(move);
            Written.isPassedOverOnlyWhereItMay(move, format);
            Written.isHeld(move);
        }
    },

    /** No turn, no time spent and no beginning goes back; the end comes earlier only where somebody asks for it. */
    NO_CLOCK_RUNS_BACKWARDS {
        @Override
        void hold(RandomSession.Move move, Format format) {
            Timing before = move.before().timing();
            Timing after = move.after().timing();
            assertThat(move.after().turn()).isGreaterThanOrEqualTo(move.before().turn());
            if (!move.before().format().equals(move.after().format())) {
                return;
            }
            for (int i = 0; i < after.stages().size(); i++) {
                assertThat(after.stages().get(i).spent())
                        .isGreaterThanOrEqualTo(before.stages().get(i).spent());
                assertThat(after.stages().get(i).allotted()).isNotNegative();
            }
            boolean offered = move.before().phase() instanceof Phase.Offered;
            if (!offered) {
                assertThat(after.enteredAt()).isAfterOrEqualTo(before.enteredAt());
            }
            if (!offered && before.stage() >= 0 && !(move.command() instanceof SessionCommand.EndBy)) {
                assertThat(after.promisedEnd()).isAfterOrEqualTo(before.promisedEnd());
            }
            if (move.after().phase() instanceof Phase.Running && after.stage() >= 0) {
                assertThat(after.elapsed(move.given().at())).isNotNegative();
                assertThat(after.remaining(move.given().at())).isLessThanOrEqualTo(after.budget());
            }
        }
    },

    /** Whoever leads can always end it, whatever state it is in. */
    CAN_ALWAYS_BE_CLOSED {
        @Override
        void hold(RandomSession.Move move, Format format) {
            SessionState state = move.after();
            if (state.phase() instanceof Phase.Offered || state.isClosed()) {
                return;
            }
            Given leader =
                    new Given(state.attendance().facilitator(), move.given().at(), null, 1);
            Decision decision = move.rules().decide(state, leader, new CloseSession(true), format);
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            SessionState closed = SessionDecider.evolve(state, ((Decision.Accepted) decision).events(), format);
            assertThat(Seen.unopposed(closed, format).isClosed()).isTrue();
        }
    },

    STRANGERS_CHANGE_NOTHING {
        @Override
        void hold(RandomSession.Move move, Format format) {
            MemberId actor = move.given().actor();
            if (actor != null && !move.before().attendance().knows(actor)) {
                assertThat(move.after()).isEqualTo(move.before());
            }
        }
    },

    /** What is written hidden stays so until all of it is revealed. */
    HIDDEN_UNTIL_REVEALED {
        @Override
        void hold(RandomSession.Move move, Format format) {
            Floor floor = move.after().floor();
            if (!floor.hidden() || !move.before().floor().hidden()) {
                return;
            }
            Seen.said(move.after())
                    .filter(each -> each.stage() == move.after().timing().stage())
                    .filter(each -> each.byForm() || !Seen.facilitates(move.before(), format, each.author()))
                    .filter(each -> heardNow(move, each))
                    .forEach(each -> assertThat(each.hidden()).isTrue());
            assertThat(floor.round()).as("a round would show who has written").isNull();
            Set<Integer> hidden = Seen.said(move.before())
                    .filter(Contribution::hidden)
                    .map(Contribution::number)
                    .collect(Collectors.toSet());
            Seen.said(move.after())
                    .filter(each -> hidden.contains(each.number()) && !each.withdrawn())
                    .forEach(each -> assertThat(each.hidden()).isTrue());
        }

        private boolean heardNow(RandomSession.Move move, Contribution said) {
            return Seen.events(move, SessionEvent.Heard.class)
                    .anyMatch(each -> each.contribution().words().equals(said.words()));
        }
    },

    /** Only the client changes the sentence, and a changed one has nobody's yes but what comes after. */
    THE_SENTENCE_IS_THE_CLIENTS {
        @Override
        void hold(RandomSession.Move move, Format format) {
            Seen.events(move, SessionEvent.ContractStated.class).forEach(stated -> {
                assertThat(move.before().client()).contains(move.given().person());
                Contract after = move.after().currentCase().orElseThrow().contract();
                assertThat(after.version()).isEqualTo(stated.version());
                assertThat(after.yes()).isEmpty();
                assertThat(stated.version())
                        .isGreaterThan(move.before()
                                .currentCase()
                                .orElseThrow()
                                .contract()
                                .version());
            });
        }
    },

    /** A contract comes to hold by what the format asks for and by nothing less. */
    A_CONTRACT_HOLDS_BY_ITS_MODE {
        @Override
        void hold(RandomSession.Move move, Format format) {
            boolean held = Seen.events(move, SessionEvent.ContractHolds.class)
                    .anyMatch(each -> each.standing() == Contract.Standing.AGREED);
            if (held && move.after().currentCase().isPresent()) {
                assertThat(Consent.complete(move.after(), format))
                        .as("agreed by %s", format.agreement())
                        .isTrue();
            }
        }
    },

    /** At most one nudge per person and step, and none for up to three words. */
    ONE_NUDGE {
        @Override
        void hold(RandomSession.Move move, Format format) {
            Seen.events(move, SessionEvent.KeptAsDraft.class)
                    .filter(SessionEvent.KeptAsDraft::nudge)
                    .forEach(kept -> {
                        int stage = move.before().timing().stage();
                        String code = Cases.nudgeKey(format.stages().get(stage));
                        assertThat(kept.words().count()).isGreaterThan(3);
                        assertThat(move.before().nudged().getOrDefault(code, Set.of()))
                                .doesNotContain(kept.author());
                        boolean byVoice = move.before().terms().mode() == Mode.SPOKEN && format.pace() == Pace.LIVE;
                        assertThat(byVoice).isFalse();
                    });
        }
    },

    /** Only the client's own hand changes the notebook and the plan; time and the client's word erase them. */
    THE_NOTEBOOK_IS_THE_CLIENTS {
        @Override
        void hold(RandomSession.Move move, Format format) {
            for (Case before : move.before().cases()) {
                move.after().cases().stream()
                        .filter(after -> after.number() == before.number())
                        .filter(after -> !after.notebook().equals(before.notebook())
                                || !after.plan().equals(before.plan()))
                        .forEach(after -> {
                            if (!(move.command() instanceof SessionCommand.Knock)) {
                                assertThat(move.given().actor()).isEqualTo(before.client());
                            }
                        });
            }
        }
    },

    /** All ratings at once, when all present have rated, or at the end if there are two. */
    RATINGS_COME_TOGETHER {
        @Override
        void hold(RandomSession.Move move, Format format) {
            if (Seen.events(move, SessionEvent.RatingsRevealed.class).findAny().isEmpty()) {
                return;
            }
            Set<MemberId> rated = move.after().closing().ratings().keySet();
            assertThat(rated).hasSizeGreaterThanOrEqualTo(2);
            // Whoever comes from outside the group is waited for by nobody.
            Set<MemberId> members = new HashSet<>(move.after().attendance().present());
            members.remove(move.after().attendance().external());
            members.removeIf(each ->
                    format.charterFirst() && !move.after().terms().accepted().contains(each));
            assertThat(move.after().isClosed() || rated.containsAll(members)).isTrue();
        }
    },

    /** Who must be silent, has spoken or has passed is on nobody's list; nor is whoever is away. */
    NOBODY_SILENT_IS_COUNTED {
        @Override
        void hold(RandomSession.Move move, Format format) {
            SessionState state = move.after();
            for (MemberId each : move.quiet()) {
                assertThat(state.attendance().isPresent(each)).isTrue();
                assertThat(state.floor().spoken()).doesNotContain(each);
                assertThat(state.floor().passed()).doesNotContain(each);
                assertThat(Seen.mayIn(state, format, state.timing().stage(), each))
                        .isTrue();
            }
        }
    },

    /** Nobody leads and is client of the case under way. */
    WHOEVER_LEADS_IS_NOT_CLIENT {
        @Override
        void hold(RandomSession.Move move, Format format) {
            if (!move.after().isClosed()) {
                assertThat(move.after().client().filter(move.after().attendance()::isLedBy))
                        .isEmpty();
            }
        }
    },

    /** Of a last plan each line is shown, and told of, by its owner's own hand alone. */
    A_LAST_PLAN_IS_ITS_OWNERS {
        @Override
        void hold(RandomSession.Move move, Format format) {
            for (FollowUp before : move.before().followUps()) {
                if (!before.owner().equals(move.given().actor())) {
                    assertThat(move.after().followUpOf(before.owner())).contains(before);
                }
            }
        }
    },

    /** A case that is not under way keeps what it has; only its client's word or time erases it. */
    A_CASE_KEEPS_TO_ITSELF {
        @Override
        void hold(RandomSession.Move move, Format format) {
            boolean erases = move.events().stream()
                    .anyMatch(
                            each -> each instanceof SessionEvent.CaseErased || each instanceof SessionEvent.Forgotten);
            for (Case closed : move.before().cases()) {
                if (closed.closed() && !erases) {
                    List<Case> after = move.after().cases().stream()
                            .filter(each -> each.number() == closed.number())
                            .toList();
                    assertThat(after.stream().map(each -> each.withContributions(closed.contributions())))
                            .containsExactly(closed);
                    assertThat(after.getFirst().contributions().size())
                            .isEqualTo(closed.contributions().size());
                }
            }
        }
    },

    /** An end that people read elsewhere on the clock is told to them. */
    A_LATER_END_IS_TOLD {
        @Override
        void hold(RandomSession.Move move, Format format) {
            boolean running = !(move.before().phase() instanceof Phase.Offered)
                    && !move.after().isClosed();
            Duration later = Duration.between(
                    move.before().timing().promisedEnd(), move.after().timing().promisedEnd());
            if (running && later.toSeconds() >= 60) {
                assertThat(move.events())
                        .anyMatch(each -> (each instanceof SessionEvent.TimeReplanned replanned && replanned.endMoved())
                                || (each instanceof SessionEvent.Resumed resumed && resumed.endMoved()));
            }
        }
    };

    abstract void hold(RandomSession.Move move, Format format);
}
