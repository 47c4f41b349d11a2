package org.codevbot.core.handling;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Map;
import org.codevbot.core.announcement.GroupView;
import org.codevbot.core.announcement.Sentence;
import org.codevbot.core.session.Question;
import org.codevbot.core.session.Refusal;
import org.codevbot.core.session.Stamp;
import org.codevbot.core.session.WordsId;
import org.jspecify.annotations.Nullable;

/** What is answered, as reasons and ids: kept with the delivery, and worded again when the delivery is repeated. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
sealed interface Answer {
    /** Done, and nothing to say. */
    @JsonTypeName("quiet")
    record Quiet() implements Answer {}

    /** Done, with a sentence. */
    @JsonTypeName("told")
    record Told(Sentence sentence, String detail) implements Answer {}

    /** Not done, for a reason outside the rules. */
    @JsonTypeName("denied")
    record Denied(
            Sentence sentence,
            String detail,
            @Nullable String field,
            @Nullable Refill refill) implements Answer {}

    /** Not done, by the rules. */
    @JsonTypeName("refused")
    record Refused(Refusal reason, @Nullable Refill refill) implements Answer {}

    /** It waits for one confirmation. */
    @JsonTypeName("asked")
    record Asked(Question question) implements Answer {}

    /** A card of the group itself. */
    @JsonTypeName("of-group")
    record OfGroup(GroupView view) implements Answer {}

    /** A session stands ready, with the button that opens it. */
    @JsonTypeName("offered")
    record Offered() implements Answer {}

    /** A form to fill in. */
    @JsonTypeName("fill")
    record Fill(Refill refill) implements Answer {}

    /** What reopens a form as it was filled: texts by the rows that keep them. */
    record Refill(
            String entry,
            String target,
            @Nullable Stamp stamp,
            Map<String, WordsId> texts,
            Map<String, String> values) {
        public Refill {
            texts = Map.copyOf(texts);
            values = Map.copyOf(values);
        }
    }
}
