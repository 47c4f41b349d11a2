package org.codevbot.core.persistence;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * What the operator sets: the data folder, the database, the key, and whether a platform's token is there. Names are
 * those of the environment.
 */
public record Settings(
        Path data,
        @Nullable String databaseUrl,
        @Nullable String databaseUser,
        @Nullable String databasePassword,
        @Nullable String key,
        boolean token) {

    /** Reads the settings; a blank value counts as none. */
    public static Settings from(Environment environment) {
        String data = value(environment, "CODEV_DATA");
        return new Settings(
                (data == null ? Path.of(System.getProperty("user.home"), ".codev") : Path.of(data))
                        .toAbsolutePath()
                        .normalize(),
                value(environment, "CODEV_DATABASE_URL"),
                value(environment, "CODEV_DATABASE_USER"),
                value(environment, "CODEV_DATABASE_PASSWORD"),
                value(environment, "CODEV_KEY"),
                value(environment, "SLACK_BOT_TOKEN") != null || value(environment, "DISCORD_TOKEN") != null);
    }

    /** Whether the database is a file of ours, not a server. */
    public boolean embedded() {
        return databaseUrl == null;
    }

    /** The address of the database; the file's options are what survives a kill. */
    public String url() {
        return databaseUrl == null ? fileUrl("codev") : databaseUrl;
    }

    /** The address of a database file in the data folder; one process per file. */
    public String fileUrl(String name) {
        return "jdbc:h2:file:" + data.resolve(name)
                + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;RETENTION_TIME=0;QUERY_CACHE_SIZE=256";
    }

    private static @Nullable String value(Environment environment, String name) {
        String value = environment.getProperty(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Override
    public String toString() {
        return "Settings[data=" + data + ", embedded=" + embedded() + ", token=" + token + "]";
    }
}
