package coop.minga.finance.remittance.domain;

/**
 * The lines of a remittance that have one reason, together.
 *
 * <p>Guarantee: what was received is with members, or in suspense.
 */
public record ReasonSums(
        LineReason reason, int lines, long expectedMinor, long receivedMinor, long allocatedMinor, long resolvedMinor) {
    public long suspendedMinor() {
        return receivedMinor - allocatedMinor - resolvedMinor;
    }

    public long differenceMinor() {
        return receivedMinor - expectedMinor;
    }
}
