package org.codevbot.core.handling;

import org.codevbot.core.testkit.Core;
import org.junit.jupiter.api.Nested;

class FrontDoorTest {

    @Nested
    class OnH2 extends FrontDoorContract {
        OnH2() {
            super(Core.Store.H2);
        }
    }

    @Nested
    class OnPostgres extends FrontDoorContract {
        OnPostgres() {
            super(Core.Store.POSTGRES);
        }
    }
}
