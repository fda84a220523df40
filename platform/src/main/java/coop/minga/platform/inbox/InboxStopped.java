package coop.minga.platform.inbox;

/**
 * The service stops while events wait for something to pass.
 *
 * <p>Guarantee: nothing of the batch was applied that is not remembered; it comes again after the start.
 */
public final class InboxStopped extends RuntimeException {
    InboxStopped(String consumer) {
        super(consumer + " stops before its events could be applied");
    }
}
