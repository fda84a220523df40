package coop.minga.membership.person.app;

/**
 * Tells within the service that verified identifiers were recorded or lost, so that nobody waits for a timer.
 *
 * <p>Guarantee: carries nothing; whoever hears it looks for what there is to do.
 */
public record VerifiedIdentifiersChanged() {}
