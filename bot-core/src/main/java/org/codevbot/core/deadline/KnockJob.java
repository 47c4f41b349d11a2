package org.codevbot.core.deadline;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Each second, on one node: knocks for what is due. Its row holds no data. */
@DisallowConcurrentExecution
final class KnockJob implements Job {
    private final Knocker knocker;

    KnockJob(Knocker knocker) {
        this.knocker = knocker;
    }

    @Override
    public void execute(JobExecutionContext context) {
        knocker.knock();
    }
}
