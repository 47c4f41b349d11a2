package org.codevbot.core.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Each package right below the root is a slice; announcement and catalog are one. */
record Rooms(String root) implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass each) {
        if (!each.getPackageName().startsWith(root + ".")) {
            return SliceIdentifier.ignore();
        }
        String room = each.getPackageName().substring(root.length() + 1).split("\\.", -1)[0];
        return SliceIdentifier.of(room.equals("announcement") || room.equals("catalog") ? "wording" : room);
    }

    @Override
    public String getDescription() {
        return "rooms of " + root;
    }
}
