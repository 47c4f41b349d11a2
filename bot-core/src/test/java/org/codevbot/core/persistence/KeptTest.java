package org.codevbot.core.persistence;

import org.codevbot.core.testkit.Databases;
import org.junit.jupiter.api.Nested;

class KeptTest {

    @Nested
    class OnH2 extends KeptContract {
        OnH2() {
            super(Databases.H2);
        }
    }

    @Nested
    class OnPostgres extends KeptContract {
        OnPostgres() {
            super(Databases.POSTGRES);
        }
    }
}
