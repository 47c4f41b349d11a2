package org.codevbot.core.session;

import java.util.List;
import java.util.Set;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.group.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * The contract of a case. Only the client changes the sentence; any change raises the version and clears every yes
 * (product.md section 5, point 7).
 */
public record Contract(
        int version,
        @Nullable Words sentence,
        Set<HelpType> types,
        List<Reformulation> reformulations,
        Set<MemberId> yes,
        Standing standing) {
    public Contract {
        types = Set.copyOf(types);
        reformulations = List.copyOf(reformulations);
        yes = Set.copyOf(yes);
    }

    /** An offer of a consultant; the client adopts it with one button, or not. */
    public record Reformulation(int number, MemberId author, Words words, boolean adopted) {}

    /** Whether it holds, or the group goes on with the client's words. */
    public enum Standing {
        OPEN,
        AGREED,
        CLIENTS_WORDS
    }

    static Contract none() {
        return new Contract(0, null, Set.of(), List.of(), Set.of(), Standing.OPEN);
    }

    /** Another sentence: nobody has said yes to it. */
    Contract restated(int version, @Nullable Words sentence, Set<HelpType> types) {
        return new Contract(version, sentence, types, reformulations, Set.of(), Standing.OPEN);
    }

    Contract withReformulations(List<Reformulation> reformulations) {
        return new Contract(version, sentence, types, reformulations, yes, standing);
    }

    Contract withYes(Set<MemberId> yes, Standing standing) {
        return new Contract(version, sentence, types, reformulations, yes, standing);
    }
}
