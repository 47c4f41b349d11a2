package org.codevbot.core.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.codevbot.core.announcement.GroupView;
import org.codevbot.core.announcement.Sentence;
import org.codevbot.core.persistence.StoredJson;
import org.codevbot.core.session.Question;
import org.codevbot.core.session.Refusal;
import org.codevbot.core.session.Stamp;
import org.codevbot.core.session.WordsId;
import org.junit.jupiter.api.Test;

/** An answer that is repeated tomorrow, perhaps by a newer program, is read as it was written. */
class StoredAnswersTest {
    private static final Answer.Refill REFILL = new Answer.Refill(
            "subject", "", new Stamp(2, 9), Map.of("words", new WordsId("w1")), Map.of("three-p", "concern"));

    private static final List<Answer> ANSWERS = List.of(
            new Answer.Quiet(),
            new Answer.Told(Sentence.NOTE_KEPT, ""),
            new Answer.Denied(Sentence.UNREADABLE_FIELD, "three-p", "three-p", REFILL),
            new Answer.Denied(Sentence.FACILITATOR_ONLY, "", null, null),
            new Answer.Refused(Refusal.TOO_LATE, REFILL),
            new Answer.Refused(Refusal.PAUSED, null),
            new Answer.Asked(new Question.Extension(
                    5, List.of(new Question.Shrink(7, 10, 6)), Instant.parse("2026-03-10T11:35:00Z"), true)),
            new Answer.Asked(new Question.CloseNow()),
            new Answer.Asked(new Question.CharterWaits(false)),
            new Answer.Fill(REFILL),
            new Answer.OfGroup(GroupView.FOUNDED),
            new Answer.Offered());

    @Test
    void isWrittenAsApproved() throws IOException {
        assertThat(ANSWERS.stream().map(each -> StoredJson.text(each, Answer.class)))
                .containsExactlyElementsOf(approved().toList());
    }

    @Test
    void isReadAsApproved() throws IOException {
        assertThat(approved().map(text -> StoredJson.read(text, Answer.class))).containsExactlyElementsOf(ANSWERS);
    }

    private static Stream<String> approved() throws IOException {
        try (var in = StoredAnswersTest.class.getResourceAsStream("/stored/answers-v1.jsonl")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }
}
