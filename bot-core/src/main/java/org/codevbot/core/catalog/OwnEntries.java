package org.codevbot.core.catalog;

import static org.codevbot.core.catalog.Making.choice;
import static org.codevbot.core.catalog.Making.does;
import static org.codevbot.core.catalog.Making.field;
import static org.codevbot.core.catalog.Making.pressed;
import static org.codevbot.core.catalog.Making.said;
import static org.codevbot.core.catalog.Making.sentence;
import static org.codevbot.core.catalog.Making.shows;
import static org.codevbot.core.catalog.Making.text;
import static org.codevbot.core.catalog.Making.typed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.codevbot.core.catalog.Entry.Meaning;
import org.codevbot.core.catalog.Entry.Shape;
import org.codevbot.core.catalog.Entry.View;
import org.codevbot.core.catalog.Entry.Who;
import org.codevbot.core.format.HelpType;
import org.codevbot.core.session.SessionCommand;

/** The contract, the plan, and what is a person's own: notes, drafts, the notebook. */
final class OwnEntries {
    private OwnEntries() {}

    static List<Entry> toType() {
        return List.of(
                typed(
                        "contract",
                        "contrat",
                        Who.CLIENT,
                        does(args -> new SessionCommand.StateContract(args.text("sentence"), types(args))),
                        sentence("sentence"),
                        field("types", Shape.MANY, true)),
                typed("plan", null, Who.CLIENT, shows(View.NOTEBOOK)),
                typed("note", null, Who.MEMBER, new Meaning.TakesNote(), said("words")),
                typed("notes", null, Who.MEMBER, shows(View.NOTES)));
    }

    static List<Entry> toPress() {
        return List.of(
                pressed("memo", Who.MEMBER, shows(View.MEMO)),
                pressed("notebook", Who.CLIENT, shows(View.NOTEBOOK)),
                pressed("see-contract", Who.MEMBER, shows(View.CONTRACT)),
                pressed("drafts", Who.MEMBER, shows(View.DRAFTS)),
                pressed("say-draft", Who.RIGHT_NOW, new Meaning.SaysDraft(), choice("kind", false)),
                pressed("edit-draft", Who.MEMBER, new Meaning.ChangesDraft(), text("words")),
                pressed("draft-note", Who.MEMBER, new Meaning.DraftToNote()),
                pressed("bring-note", Who.MEMBER, new Meaning.BringsNote()),
                pressed("forget-own", Who.MEMBER, new Meaning.ForgetsOwn()),
                pressed("read-on", Who.MEMBER, shows(View.READ_ON)));
    }

    private static Set<HelpType> types(Args args) {
        Set<HelpType> types = new LinkedHashSet<>();
        for (String each : args.list("types")) {
            types.add(TalkEntries.enumOf(HelpType.class, "types", each));
        }
        return types;
    }
}
