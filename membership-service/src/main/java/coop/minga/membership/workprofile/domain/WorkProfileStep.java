package coop.minga.membership.workprofile.domain;

/**
 * What can happen to the record of a job.
 *
 * <p>Guarantee: a word never changes its meaning.
 */
public enum WorkProfileStep {
    RECORDING("work-profiles"),
    CORRECTION("corrections"),
    ENDING("endings"),
    MAIN_PERIOD("main-periods"),
    WITHDRAWAL("withdrawals"),
    /** The person's records were merged, or a merge was undone. */
    MOVE("merges");

    private final String resource;

    WorkProfileStep(String resource) {
        this.resource = resource;
    }

    String resource() {
        return resource;
    }
}
