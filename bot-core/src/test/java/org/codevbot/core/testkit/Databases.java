package org.codevbot.core.testkit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;

/** The two databases that Codev is kept in, the real ones, each test's own and empty but for the tables. */
public enum Databases {
    H2,
    POSTGRES;

    /** A new database with all tables. */
    public Database open() {
        Database database = new Database(freshUrl());
        try (HikariDataSource source = database.connect()) {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        }
        return database;
    }

    private String freshUrl() {
        return switch (this) {
            case POSTGRES -> Postgres.freshUrl();
            case H2 -> {
                try {
                    Path folder = Files.createTempDirectory("codev-test");
                    folder.toFile().deleteOnExit();
                    yield "jdbc:h2:file:" + folder.resolve("codev")
                            + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;RETENTION_TIME=0";
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /** A database that is there for as long as the test wants it. */
    public record Database(String url) {
        /** Whether one process at a time is all it takes. */
        public boolean alone() {
            return url.startsWith("jdbc:h2:");
        }

        /** A pool of connections, as one process has it; whoever asks closes it. */
        public HikariDataSource connect() {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url);
            config.setMaximumPoolSize(10);
            config.setMinimumIdle(0);
            return new HikariDataSource(config);
        }
    }
}
