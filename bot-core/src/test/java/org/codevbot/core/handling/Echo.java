package org.codevbot.core.handling;

import java.util.Optional;
import org.codevbot.core.announcement.Delivery;
import org.codevbot.core.announcement.Handles;
import org.codevbot.core.announcement.MessageKey;
import org.codevbot.core.announcement.Messenger;
import org.codevbot.core.announcement.Op;

/** A platform that takes everything, and whose handles follow from our names. */
final class Echo implements Messenger {
    static final String PLATFORM = "fake";

    static String handle(MessageKey key) {
        return "h/" + key.value();
    }

    static String thread(int stage) {
        return "t/" + stage;
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public Delivery deliver(String opId, Op op, Handles handles) {
        return new Delivery.Delivered(
                switch (op) {
                    case Op.Say say -> handle(say.key());
                    case Op.OpenThread open -> thread(open.place().stage());
                    case Op.CloseThread close -> thread(close.place().stage());
                    case Op.Retract retract -> handle(retract.key());
                    case Op.Pin pin -> handle(pin.key());
                    case Op.Unpin unpin -> handle(unpin.key());
                    case Op.Home home -> "home-" + home.place().member();
                    case Op.Upload upload -> handle(upload.key());
                });
    }

    @Override
    public Optional<String> find(String opId, Op op, Handles handles) {
        return Optional.empty();
    }
}
