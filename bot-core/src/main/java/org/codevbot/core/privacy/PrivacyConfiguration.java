package org.codevbot.core.privacy;

import java.time.Clock;
import org.codevbot.core.persistence.AuditRows;
import org.codevbot.core.persistence.DeliveryRows;
import org.codevbot.core.persistence.WordsRows;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires forgetting. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    @Bean
    Retention retention(
            WordsRows words,
            DeliveryRows deliveries,
            AuditRows audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Retention(words, deliveries, audit, new TransactionTemplate(transactions), clock);
    }

    @Bean
    JobDetail sweepJob() {
        return JobBuilder.newJob(SweepJob.class)
                .withIdentity("sweep", "codev")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger everyTenMinutes(@Qualifier("sweepJob") JobDetail sweepJob) {
        return TriggerBuilder.newTrigger()
                .forJob(sweepJob)
                .withIdentity("every-ten-minutes", "codev")
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever(10)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
