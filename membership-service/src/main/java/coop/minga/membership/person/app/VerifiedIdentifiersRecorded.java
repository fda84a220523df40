package coop.minga.membership.person.app;

/**
 * Tells within the service that persons with verified identifiers were recorded, so that nobody waits for a timer.
 *
 * <p>Guarantee: carries nothing; whoever hears it looks for what there is to do.
 */
public record VerifiedIdentifiersRecorded() {}
