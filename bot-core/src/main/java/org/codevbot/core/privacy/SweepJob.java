package org.codevbot.core.privacy;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Every ten minutes, on one node: forgets what is due. Its row holds no data. */
@DisallowConcurrentExecution
final class SweepJob implements Job {
    private final Retention retention;

    SweepJob(Retention retention) {
        this.retention = retention;
    }

    @Override
    public void execute(JobExecutionContext context) {
        retention.sweep();
    }
}
