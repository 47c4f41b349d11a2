package org.codevbot.deploy.practice;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.codevbot.core.format.Fault;
import org.codevbot.core.format.Format;
import org.codevbot.core.format.FormatKey;
import org.codevbot.core.format.Label;
import org.codevbot.core.format.Reading;
import org.codevbot.core.group.Space;
import org.codevbot.core.handling.OwnFormats;

/** The forms that the first page offers: all rooms share one list, to which a person may add their own. */
final class OwnForms {
    private static final Space HOUSE = new Space(Room.PLATFORM, "house");
    private static final Label UTF_8 = new Label("du texte en UTF-8", "text in UTF-8");
    private final OwnFormats formats;

    OwnForms(OwnFormats formats) {
        this.formats = formats;
    }

    List<Format> offered() {
        return formats.offered(HOUSE);
    }

    /** A form of the list; one that was replaced since the page was shown is the one that it was shown with. */
    Optional<Format> find(FormatKey key) {
        return formats.find(key);
    }

    /** Takes a file into the list, or says all that is wrong with it. */
    Reading add(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return formats.add(HOUSE, text);
        } catch (CharacterCodingException notText) {
            return new Reading.Faulty(List.of(new Fault(1, "", UTF_8)));
        }
    }
}
