package coop.minga.membership.workprofile.domain;

import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All jobs of one person.
 *
 * <p>Guarantee: after each of its methods at most one job is the main one on any day. Not thread-safe; the caller keeps
 * the jobs from changing meanwhile.
 */
public final class PersonJobs {
    private final List<WorkProfile> jobs;

    public PersonJobs(List<WorkProfile> jobs) {
        this.jobs = List.copyOf(jobs);
    }

    /** @throws DomainFailure MAIN_JOB_TAKEN with the other job, if another is the main one on some of the same days */
    public void requireOneMain(WorkProfile job) {
        for (WorkProfile other : othersThan(job)) {
            Optional<Days> both =
                    job.current().mainPeriods().overlap(other.current().mainPeriods());
            if (both.isPresent()) {
                Map<String, Object> which = new HashMap<>(Map.of(
                        "mainWorkProfileId",
                        other.id().value(),
                        "from",
                        both.get().from()));
                LocalDate to = both.get().to();
                if (to != null) {
                    which.put("to", to);
                }
                throw new DomainFailure(
                        WorkProfileFailure.MAIN_JOB_TAKEN,
                        "Leave isMain out, or name from when this job is the main one: POST its main-periods.",
                        which);
            }
        }
    }

    /**
     * Makes a job the main one from a day until it ends; whichever is the main one on those days ceases to be.
     *
     * @return the jobs that changed
     * @throws DomainFailure WORK_PROFILE_STEP_NOT_ALLOWED, WORK_PROFILE_DATE_NOT_ALLOWED
     */
    public List<WorkProfile> makeMain(WorkProfile job, LocalDate from, Recording recording) {
        Days days = job.heldFrom(from);
        List<WorkProfile> changed = new ArrayList<>();
        for (WorkProfile other : othersThan(job)) {
            if (other.setMain(other.current().mainPeriods().minus(days), from, recording)) {
                changed.add(other);
            }
        }
        if (job.setMain(job.current().mainPeriods().plus(days), from, recording)) {
            changed.add(job);
        }
        return changed;
    }

    /** What is left of main periods beside those of these jobs. */
    public MainPeriods beside(MainPeriods periods) {
        MainPeriods left = periods;
        for (WorkProfile each : jobs) {
            left = left.minus(each.current().mainPeriods());
        }
        return left;
    }

    private List<WorkProfile> othersThan(WorkProfile job) {
        return jobs.stream().filter(each -> !each.id().equals(job.id())).toList();
    }
}
