package coop.minga.membership.linkingcode.app;

/**
 * Tells within the service that codes were presented or withdrawn, so that nobody waits for a timer.
 *
 * <p>Guarantee: carries nothing; whoever hears it looks for what there is to do.
 */
public record LinkingCodesChanged() {}
