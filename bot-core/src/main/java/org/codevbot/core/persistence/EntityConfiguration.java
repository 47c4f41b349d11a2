package org.codevbot.core.persistence;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Entities and repositories, of this package only. No repository begins a transaction: a write that no caller put into
 * one fails. Plain SQL beside them works on the connection of the same transaction.
 */
@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = EntityConfiguration.class)
@EnableJpaRepositories(basePackageClasses = EntityConfiguration.class, enableDefaultTransactions = false)
class EntityConfiguration {
    private static final Set<String> LOCK_TIMEOUTS = Set.of("HYT00", "55P03");

    /** What holds whatever an application sets: Flyway makes the tables, and no value ever reaches a log. */
    @Bean
    HibernatePropertiesCustomizer hibernate() {
        return properties -> properties.putAll(Map.of(
                "hibernate.hbm2ddl.auto", "validate",
                "hibernate.jdbc.time_zone", "UTC",
                "hibernate.cache.use_second_level_cache", false,
                "hibernate.cache.use_query_cache", false,
                "hibernate.generate_statistics", false,
                "hibernate.show_sql", false,
                // A driver's message can quote the row that it refuses.
                "hibernate.jdbc.log.errors", false,
                "hibernate.jdbc.log.warnings", false));
    }

    /**
     * What a failed statement means, the same for entities and for plain SQL. Who meets a lock for too long was not
     * quick enough, on both databases; the drivers' own classes say so on neither.
     */
    @Bean
    SQLExceptionTranslator failures() {
        SQLExceptionSubclassTranslator translator = new SQLExceptionSubclassTranslator();
        translator.setCustomTranslator(
                (task, sql, failure) -> LOCK_TIMEOUTS.contains(String.valueOf(failure.getSQLState()))
                        ? new CannotAcquireLockException("a lock was held for too long", failure)
                        : null);
        return translator;
    }
}
