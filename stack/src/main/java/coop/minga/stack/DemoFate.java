package coop.minga.stack;

/** What became of a membership of the demonstration. Its name is the state the membership ends in. */
enum DemoFate {
    ACTIVE,
    APPLIED,
    SUSPENDED,
    RESIGNED,
    EXPELLED,
    LAPSED,
    DECEASED;

    /** A few of each among the workers of those numbers. */
    static DemoFate of(int number) {
        return switch (number % 60) {
            case 7, 37 -> SUSPENDED;
            case 13, 28, 51 -> RESIGNED;
            case 22 -> EXPELLED;
            case 34 -> LAPSED;
            case 46 -> DECEASED;
            case 58 -> APPLIED;
            default -> ACTIVE;
        };
    }
}
