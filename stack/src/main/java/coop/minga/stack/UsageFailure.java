package coop.minga.stack;

/** A command that was typed wrongly. The message lists what would have been right; the command ends with 2. */
final class UsageFailure extends RuntimeException {
    UsageFailure(String message) {
        super(message);
    }
}
