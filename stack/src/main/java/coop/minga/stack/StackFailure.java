package coop.minga.stack;

/** What keeps a command from succeeding, worded for whoever typed it. Printed without a stack trace; the command ends with 1. */
final class StackFailure extends RuntimeException {
    StackFailure(String message) {
        super(message);
    }

    StackFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
