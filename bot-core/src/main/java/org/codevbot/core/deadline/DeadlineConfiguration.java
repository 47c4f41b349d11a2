package org.codevbot.core.deadline;

import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.codevbot.core.handling.Knock;
import org.codevbot.core.outbox.OutboxRelay;
import org.codevbot.core.persistence.ClockRows;
import org.codevbot.core.persistence.DeadlineRows;
import org.codevbot.core.persistence.Settings;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the one clock, the knock of each second, and winding. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    @Bean
    WoundClock clock(ClockRows rows, Settings settings) {
        Clock system = Clock.systemUTC();
        return new WoundClock(system, settings.token() ? Duration.ZERO : rows.offset());
    }

    @Bean
    Knocker knocker(DeadlineRows deadlines, Knock knock, PlatformTransactionManager transactions, Clock clock) {
        return new Knocker(deadlines, knock, new TransactionTemplate(transactions), clock);
    }

    @Bean
    Winding winding(
            WoundClock clock,
            ClockRows rows,
            Knocker knocker,
            OutboxRelay relay,
            Settings settings,
            PlatformTransactionManager transactions) {
        return new Winding(clock, rows, knocker, relay, settings, new TransactionTemplate(transactions));
    }

    @Bean
    JobDetail knockJob() {
        return JobBuilder.newJob(KnockJob.class)
                .withIdentity("knock", "codev")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger eachSecond(@Qualifier("knockJob") JobDetail knockJob) {
        return TriggerBuilder.newTrigger()
                .forJob(knockJob)
                .withIdentity("each-second", "codev")
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    /** Quartz keeps its rows in our database; on PostgreSQL several nodes share them. */
    @Bean
    @DependsOnDatabaseInitialization
    SchedulerFactoryBeanCustomizer quartzStore(DataSource source, Settings settings) {
        Properties quartz = new Properties();
        quartz.setProperty("org.quartz.scheduler.instanceName", "codev");
        quartz.setProperty("org.quartz.scheduler.instanceId", "AUTO");
        quartz.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        quartz.setProperty("org.quartz.threadPool.threadCount", "2");
        quartz.setProperty(
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        quartz.setProperty("org.quartz.jobStore.isClustered", Boolean.toString(!settings.embedded()));
        quartz.setProperty("org.quartz.jobStore.clusterCheckinInterval", "5000");
        return scheduler -> {
            scheduler.setDataSource(source);
            scheduler.setQuartzProperties(quartz);
            scheduler.setOverwriteExistingJobs(true);
            scheduler.setWaitForJobsToCompleteOnShutdown(true);
        };
    }
}
