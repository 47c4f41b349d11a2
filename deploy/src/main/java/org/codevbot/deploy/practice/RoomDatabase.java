package org.codevbot.deploy.practice;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import org.codevbot.core.persistence.Settings;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The room's own database: a file beside the core's, or a schema beside the core's tables. Its data source is no bean,
 * so that nothing of the core can meet it by accident.
 */
final class RoomDatabase implements AutoCloseable {
    private static final String SCHEMA = "practice";
    private final HikariDataSource source = new HikariDataSource();
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    RoomDatabase(Settings settings) {
        source.setPoolName("practice");
        source.setMaximumPoolSize(6);
        var flyway = Flyway.configure().dataSource(source).locations("classpath:practice/db");
        if (settings.embedded()) {
            source.setJdbcUrl(settings.fileUrl("practice"));
            source.setUsername("sa");
            source.setPassword("");
        } else {
            source.setJdbcUrl(settings.url());
            source.setUsername(settings.databaseUser());
            source.setPassword(settings.databasePassword());
            source.setSchema(SCHEMA);
            flyway.schemas(SCHEMA).createSchemas(true);
        }
        flyway.load().migrate();
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        this.jdbc = JdbcClient.create(source);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** Runs in one transaction, or in the one that is under way. */
    <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        return transactions.execute(ignored -> work.get());
    }

    @Override
    public void close() {
        source.close();
    }
}
