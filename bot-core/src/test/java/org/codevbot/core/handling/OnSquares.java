package org.codevbot.core.handling;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One core for all the tests of a class; each test has a square of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnSquares {
    private Square first;
    Square square;

    @BeforeAll
    void open(@TempDir Path data) {
        first = Square.on(data);
    }

    @BeforeEach
    void another() {
        square = first.another();
    }

    @AfterAll
    void close() {
        first.close();
    }
}
