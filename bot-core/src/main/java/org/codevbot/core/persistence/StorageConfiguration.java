package org.codevbot.core.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Wires what is kept: settings, the database, the key, and the rows. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {
    /** Nobody waits longer than that for a connection; a start may, while a file is put in order after a kill. */
    private static final long PATIENCE_MILLIS = 2_000;

    @Bean
    Settings settings(Environment environment) {
        return Settings.from(environment);
    }

    @Bean
    IdSource idSource() {
        return new IdSource();
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Settings settings) {
        makeFolder(settings);
        HikariConfig config = new HikariConfig();
        config.setPoolName("codev");
        config.setJdbcUrl(settings.url());
        config.setMaximumPoolSize(16);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setInitializationFailTimeout(-1);
        if (settings.embedded()) {
            config.setUsername("sa");
            config.setPassword("");
            config.setConnectionInitSql("set lock_timeout 600");
        } else {
            config.setUsername(settings.databaseUser());
            config.setPassword(settings.databasePassword());
            config.setConnectionInitSql("set lock_timeout = '600ms'");
        }
        return open(config, settings);
    }

    private static void makeFolder(Settings settings) {
        try {
            Files.createDirectories(settings.data());
        } catch (IOException impossible) {
            throw unwritable(settings);
        }
        if (!Files.isDirectory(settings.data()) || !Files.isWritable(settings.data())) {
            throw unwritable(settings);
        }
    }

    private static StartRefused unwritable(Settings settings) {
        return new StartRefused(
                "The data folder cannot be written: " + settings.data() + "; choose another with CODEV_DATA.");
    }

    /** One connection first, by hand: opening a file may take longer than a person's press, and fails plainly. */
    private static HikariDataSource open(HikariConfig config, Settings settings) {
        Properties person = new Properties();
        if (config.getUsername() != null) {
            person.setProperty("user", config.getUsername());
        }
        if (config.getPassword() != null) {
            person.setProperty("password", config.getPassword());
        }
        try (Connection first = DriverManager.getConnection(config.getJdbcUrl(), person)) {
            first.setReadOnly(true);
            HikariDataSource source = new HikariDataSource(config);
            source.getConnection().close();
            return source;
        } catch (SQLException unreachable) {
            if (!settings.embedded()) {
                throw new StartRefused("The database of CODEV_DATABASE_URL does not answer, or refuses this user.");
            }
            if (messages(unreachable).contains("lock")) {
                throw new StartRefused("Another process holds the data folder " + settings.data()
                        + "; stop it, or choose another folder with CODEV_DATA.");
            }
            throw new StartRefused("The database file in " + settings.data() + " cannot be opened.");
        }
    }

    private static String messages(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            all.append(each.getMessage()).append('\n');
        }
        return all.toString().toLowerCase(Locale.ROOT);
    }

    @Bean
    Seal seal(Settings settings, KeyCheckStore store, TransactionOperations transaction) {
        return new Vault(settings, store, transaction).open();
    }

    @Bean
    GroupRows groupRows(GroupStore store, MemberStore members, Seal seal) {
        return new GroupRows(store, members, seal);
    }

    @Bean
    SessionRows sessionRows(SessionStore store, GroupStore groups, Seal seal) {
        return new SessionRows(store, groups, seal);
    }

    @Bean
    WordsRows wordsRows(WordsStore store, Seal seal) {
        return new WordsRows(store, seal);
    }

    @Bean
    DeliveryRows deliveryRows(DeliveryStore store, Seal seal) {
        return new DeliveryRows(store, seal);
    }

    @Bean
    DeadlineRows deadlineRows(JdbcClient jdbc, IdSource ids) {
        return new DeadlineRows(jdbc, ids);
    }

    @Bean
    PlanRows planRows(PlanStore store, Seal seal) {
        return new PlanRows(store, seal);
    }

    @Bean
    SignalRows signalRows(SignalStore store) {
        return new SignalRows(store);
    }

    @Bean
    AuditRows auditRows(AuditStore store) {
        return new AuditRows(store);
    }

    @Bean
    FormatRows formatRows(JdbcClient jdbc) {
        return new FormatRows(jdbc);
    }

    @Bean
    ClockRows clockRows(WindingStore store) {
        return new ClockRows(store);
    }
}
