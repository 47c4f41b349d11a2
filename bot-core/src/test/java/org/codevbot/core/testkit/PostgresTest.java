package org.codevbot.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PostgresTest {

    @Test
    void everyDatabaseIsFreshAndOfTheStatedVersion() throws SQLException {
        String one = Postgres.freshUrl();
        String other = Postgres.freshUrl();

        assertThat(ask(one, "create table kept (id int); show server_version")).startsWith("17.");
        assertThat(ask(one, "select to_regclass('kept')")).isEqualTo("kept");
        assertThat(ask(other, "select to_regclass('kept')")).isNull();
    }

    private static String ask(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (boolean rows = statement.execute(sql); !rows; rows = statement.getMoreResults()) {}
            try (var result = statement.getResultSet()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
