package org.codevbot.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codevbot.core.session.Story.ALI;
import static org.codevbot.core.session.Story.CLAIRE;
import static org.codevbot.core.session.Story.CONSULTANTS;
import static org.codevbot.core.session.Story.HUGO;
import static org.codevbot.core.session.Story.LEA;
import static org.codevbot.core.session.Story.NORA;
import static org.codevbot.core.session.Story.SAM;

import java.util.List;
import java.util.Set;
import org.codevbot.core.announcement.Hall.Heard;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.format.Language;
import org.codevbot.core.group.MemberId;
import org.codevbot.core.session.Contribution;
import org.codevbot.core.session.Mark;
import org.codevbot.core.session.SessionCommand;
import org.codevbot.core.testkit.CardText;
import org.codevbot.core.testkit.Circle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is said to whom, of what happens in a session. */
class AnnouncerTest {
    private final Hall hall = new Hall(Circle.classic(), Language.EN, false);

    private Hall at(String step) {
        return hall.tell(story -> story.at(step));
    }

    private List<Heard> after(Runnable what) {
        int before = hall.heard().size();
        what.run();
        return hall.heard().subList(before, hall.heard().size());
    }

    @Test
    @DisplayName("Typed words are not repeated; words that come by form are carried in the step's thread")
    void carried() {
        at("consultation");
        assertThat(after(() -> hall.tell(story -> story.does(SAM, new SessionCommand.Say(story.words(9), 6)))))
                .noneMatch(each -> each.what() instanceof Announcement.CarriedWords);
        hall.tell(story -> story.does(SAM, new SessionCommand.Contribute("idea", story.words(9))));
        Heard carried = hall.last(Announcement.CarriedWords.class);
        assertThat(carried.place()).isInstanceOf(Place.StepThread.class);
        assertThat(CardText.of(carried.card())).contains("Sam · Idea").contains("⟦w");
    }

    @Test
    @DisplayName("Until the reveal nobody hears of a hidden contribution; then they come packed, in the order drawn")
    void hidden() {
        at("consultation").does(CLAIRE, new SessionCommand.OpenHidden());
        List<Heard> before = after(() -> {
            for (MemberId who : CONSULTANTS) {
                for (int i = 0; i < 3; i++) {
                    hall.tell(story -> story.does(who, new SessionCommand.Contribute("idea", story.words(9))));
                }
            }
        });
        assertThat(before).isNotEmpty().allMatch(each -> each.to(CLAIRE));
        List<Contribution> written = hall.state().currentCase().orElseThrow().contributions();
        assertThat(before)
                .noneMatch(each -> written.stream()
                        .anyMatch(said -> CardText.of(each.card())
                                .contains(hall.word(said.words().id()))));
        List<Heard> revealed = after(() -> hall.does(CLAIRE, new SessionCommand.Reveal()));
        List<Announcement.CarriedWords> packs = revealed.stream()
                .map(Heard::what)
                .filter(Announcement.CarriedWords.class::isInstance)
                .map(Announcement.CarriedWords.class::cast)
                .toList();
        assertThat(packs).hasSize(2).allMatch(Announcement.CarriedWords::revealed);
        List<Integer> order =
                packs.stream().flatMap(pack -> pack.contributions().stream()).toList();
        List<Integer> numbers = written.stream().map(Contribution::number).toList();
        assertThat(order).containsExactlyInAnyOrderElementsOf(numbers).isNotEqualTo(numbers);
        assertThat(CardText.of(hall.last(Announcement.CarriedWords.class).card()))
                .contains("drawn by lot");
    }

    @Test
    @DisplayName("When the client stops, the group reads only pause; the facilitator alone reads who asked")
    void stop() {
        at("consultation");
        List<Heard> heard = after(() -> hall.does(LEA, new SessionCommand.Stop()));
        assertThat(heard.stream().filter(Heard::shared).filter(each -> !each.edit()))
                .singleElement()
                .satisfies(each -> assertThat(CardText.of(each.card())).isEqualTo("⏸️ Pause."));
        assertThat(heard.stream().filter(each -> each.what() instanceof Announcement.ClientStopped))
                .singleElement()
                .matches(each -> each.to(CLAIRE));
        assertThat(heard.stream().filter(Heard::shared).map(each -> CardText.of(each.card())))
                .noneMatch(text -> text.contains("asked to stop"));
    }

    @Test
    @DisplayName("The end question reaches the facilitator alone and goes once it is answered")
    void endQuestion() {
        at("presentation").minutes(9);
        Heard question = hall.last(Announcement.EndQuestion.class);
        assertThat(question).matches(each -> each.to(CLAIRE));
        assertThat(hall.heard().stream().filter(each -> each.what() instanceof Announcement.EndQuestion))
                .hasSize(1);
        hall.does(CLAIRE, new SessionCommand.Extend(2, true));
        assertThat(hall.operations()).contains(new Addressed.Retract(question.key(), question.place()));
        hall.minutes(3);
        assertThat(hall.last(Announcement.EndQuestion.class).key()).isNotEqualTo(question.key());
    }

    @Test
    @DisplayName("A contract without agreement at the end of time: +2, back, or the client's words")
    void noContract() {
        at("contract");
        hall.tell(story -> story.does(LEA, new SessionCommand.StateContract(story.words(9), Set.of(HelpType.IDEAS))));
        hall.minutes(6);
        assertThat(hall.last(Announcement.EndQuestion.class).card().actions())
                .extracting(button -> button.action().entry())
                .containsExactly("extend", "back", "clients-words");
    }

    @Test
    @DisplayName("One private nudge per person and step; what is kept is shown to its author alone when its step opens")
    void nudgeAndDrafts() {
        at("presentation");
        List<Heard> heard = after(() -> {
            hall.tell(story -> story.does(SAM, new SessionCommand.Say(story.words(9), 3)));
            hall.tell(story -> story.does(SAM, new SessionCommand.Say(story.words(9), 3)));
        });
        assertThat(heard).singleElement().matches(each -> each.to(SAM) && each.what() instanceof Announcement.Nudge);
        List<Heard> next = after(() -> hall.does(CLAIRE, new SessionCommand.Next()));
        assertThat(next.stream().filter(each -> each.what() instanceof Announcement.DraftsReady))
                .singleElement()
                .matches(each -> each.to(SAM));
        assertThat(next.stream().filter(Heard::shared).map(each -> CardText.of(each.card())))
                .noneMatch(text -> text.contains("draft"));
    }

    @Test
    @DisplayName("A new version says that the former is replaced; when it holds the card says so")
    void contract() {
        at("contract");
        hall.tell(story -> story.agreed(Set.of(HelpType.IDEAS)));
        assertThat(CardText.of(hall.last(Announcement.ContractCard.class).card()))
                .contains("off we go");
        // The status carries it, and is pinned before it holds anybody's words.
        assertThat(hall.operations())
                .filteredOn(Addressed.Pin.class::isInstance)
                .extracting(each -> ((Addressed.Pin) each).key().value())
                .containsExactly("s/" + hall.state().id() + "/status");
        assertThat(hall.last(Announcement.StatusCard.class).card().blocks()).anyMatch(Block.Quote.class::isInstance);
        hall.tell(story -> story.does(LEA, new SessionCommand.StateContract(story.words(9), Set.of(HelpType.IDEAS))));
        assertThat(hall.heard().stream()
                        .filter(each -> each.edit() && each.key().value().endsWith("contract/v1"))
                        .reduce((first, last) -> last)
                        .map(each -> CardText.of(each.card()))
                        .orElseThrow())
                .contains("Replaced")
                .doesNotContain("⟦");
    }

    @Test
    @DisplayName("Marks and ballots show nowhere: a mark touches its author's notebook alone, a vote the panel alone")
    void marks() {
        at("consultation");
        hall.tell(story -> story.does(SAM, new SessionCommand.Contribute("idea", story.words(9))));
        int number = hall.state()
                .currentCase()
                .orElseThrow()
                .contributions()
                .getLast()
                .number();
        assertThat(after(() -> hall.does(LEA, new SessionCommand.MarkContribution(number, Mark.KEEP))))
                .singleElement()
                .matches(each -> each.to(LEA) && each.what() instanceof Announcement.NotebookCard);
        Hall ballot = Samples.halls(Language.EN, false).get("ballot").get();
        int before = ballot.heard().size();
        ballot.does(ALI, new SessionCommand.Vote(1));
        assertThat(ballot.heard().subList(before, ballot.heard().size()))
                .singleElement()
                .matches(each -> each.what() instanceof Announcement.PanelCard && each.to(CLAIRE));
        assertThat(CardText.of(ballot.last(Announcement.PanelCard.class).card()))
                .doesNotContain("Ali");
    }

    @Test
    @DisplayName("Facilitator gone: every present consultant is offered it, not the client; one line tells the group")
    void takeOver() {
        at("presentation").minutes(14);
        assertThat(hall.heard().stream().filter(each -> each.what() instanceof Announcement.TakeOverOffer))
                .hasSize(4)
                .noneMatch(each -> each.to(LEA) || each.to(CLAIRE) || each.shared());
        List<Heard> heard = after(() -> hall.does(NORA, new SessionCommand.TakeOver()));
        assertThat(heard.stream().filter(Heard::shared).filter(each -> !each.edit()))
                .singleElement()
                .satisfies(each -> assertThat(CardText.of(each.card())).contains("Nora leads"));
        assertThat(heard).anyMatch(each -> each.to(NORA) && each.what() instanceof Announcement.EndQuestion);
        assertThat(heard).anyMatch(each -> each.to(NORA) && each.what() instanceof Announcement.PanelCard);
        assertThat(heard.stream().filter(each -> each.to(HUGO)).map(each -> CardText.of(each.card())))
                .singleElement()
                .asString()
                .contains("Nora leads");
        assertThat(heard.stream().filter(each -> each.to(CLAIRE)).map(each -> CardText.of(each.card())))
                .singleElement()
                .asString()
                .contains("Ask to lead again");
    }

    @Test
    @DisplayName("Nobody opens for 10 minutes: every other member is offered it, and the first offer goes when taken")
    void notOpened() {
        hall.minutes(11);
        assertThat(hall.heard()).hasSize(5).allMatch(each -> each.what() instanceof Announcement.TakeOverOffer);
        hall.does(HUGO, new SessionCommand.TakeOver());
        assertThat(hall.operations())
                .contains(new Addressed.Retract(
                        new MessageKey("s/s1/offered/claire"),
                        new Place.Direct(hall.state().group(), CLAIRE)));
        assertThat(hall.last(Announcement.PanelCard.class).card().title().characters())
                .isNotBlank();
        hall.does(HUGO, new SessionCommand.Open());
        assertThat(hall.said(Announcement.OpeningCard.class)).isTrue();
    }

    @Test
    @DisplayName("60 s after its end a step's thread closes; a block has none")
    void threads() {
        at("presentation").does(CLAIRE, new SessionCommand.Next());
        assertThat(hall.operations()).noneMatch(Addressed.CloseThread.class::isInstance);
        hall.minutes(2);
        assertThat(hall.operations().stream().filter(Addressed.CloseThread.class::isInstance))
                .containsExactly(new Addressed.CloseThread(
                        new Spot(hall.state(), hall.story().format()).thread(3)));
    }

    @Test
    @DisplayName("A client who withdraws takes the case's words from the group; each author finds theirs in the notes")
    void withdraws() {
        at("clarification");
        hall.tell(story -> story.does(SAM, new SessionCommand.Contribute(null, story.words(9))));
        Heard said = hall.last(Announcement.CarriedWords.class);
        List<Heard> heard = after(() -> hall.does(LEA, new SessionCommand.WithdrawAsClient()));
        assertThat(hall.operations()).contains(new Addressed.Retract(said.key(), said.place()));
        assertThat(heard.stream().filter(each -> each.what() instanceof Announcement.KeptAsNote))
                .singleElement()
                .matches(each -> each.to(SAM));
    }

    @Test
    @DisplayName("A case erased takes away every message that carried its words, the summary too")
    void erased() {
        new Evening(hall)
                .opening()
                .choice()
                .presentation()
                .clarification()
                .contract()
                .consultation()
                .plan();
        hall.does(CLAIRE, new SessionCommand.CloseCase());
        List<Heard> withWords = hall.heard().stream()
                .filter(each -> each.what() instanceof Announcement.CarriedWords
                        || each.what() instanceof Announcement.ContractCard
                        || each.what() instanceof Announcement.ReformulationCard
                        || each.what() instanceof Announcement.PlanCard
                        || each.what() instanceof Announcement.NotebookCard)
                .toList();
        assertThat(withWords).hasSizeGreaterThan(8);
        hall.does(LEA, new SessionCommand.EraseCase());
        assertThat(withWords)
                .allSatisfy(each ->
                        assertThat(hall.operations()).contains(new Addressed.Retract(each.key(), each.place())));
    }
}
