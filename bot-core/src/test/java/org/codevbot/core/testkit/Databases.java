package org.codevbot.core.testkit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.Flyway;

/** The two databases that Codev is kept in, the real ones, each test's own and empty but for the tables. */
public enum Databases {
    H2,
    POSTGRES;

    private static final String SAFE = ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;RETENTION_TIME=0";

    private static final Map<Databases, String> TEMPLATES = new ConcurrentHashMap<>();

    /** A new database with all tables, copied from one in which the scripts ran. */
    public synchronized Database open() {
        String template = TEMPLATES.computeIfAbsent(this, Databases::migrated);
        return new Database(
                switch (this) {
                    case POSTGRES -> Postgres.copyOf(template);
                    case H2 -> {
                        String url = freshFile();
                        copy(fileOf(template), fileOf(url));
                        yield url;
                    }
                });
    }

    private String migrated() {
        Database database = new Database(
                switch (this) {
                    case POSTGRES -> Postgres.freshUrl();
                    case H2 -> freshFile();
                });
        try (HikariDataSource source = database.connect()) {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        }
        return database.url();
    }

    private static String freshFile() {
        try {
            Path folder = Files.createTempDirectory("codev-test");
            folder.toFile().deleteOnExit();
            String url = "jdbc:h2:file:" + folder.resolve("codev") + SAFE;
            fileOf(url).toFile().deleteOnExit();
            return url;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path fileOf(String url) {
        return Path.of(url.substring("jdbc:h2:file:".length(), url.length() - SAFE.length()) + ".mv.db");
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
