package coop.minga.finance.remittance.domain;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.remittance.RemittanceLineId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds the lines of a file against what a schedule still expects.
 *
 * <p>Guarantee: no state; every line received and every line expected has one outcome, and what all outcomes received,
 * assigned and expected are exactly the sums of what was handed over.
 */
public final class Reconciliation {
    private Reconciliation() {}

    /**
     * What a line of the schedule still expects, for each of its deductions in the order in which they are filled.
     *
     * <p>Guarantee: no part is negative.
     */
    public record Expected(UUID scheduleLine, MembershipId member, List<Long> parts) {
        public Expected {
            parts = List.copyOf(parts);
        }

        /** What is left of amounts of which something is paid and something, of the last first, need not be. */
        public static Expected of(
                UUID scheduleLine, MembershipId member, List<Long> amounts, List<Long> paid, long excusedMinor) {
            List<Long> open = new ArrayList<>(amounts);
            long excused = excusedMinor;
            for (int i = open.size() - 1; i >= 0; i--) {
                long left = Math.max(open.get(i) - paid.get(i), 0);
                long spared = Math.min(left, excused);
                open.set(i, left - spared);
                excused -= spared;
            }
            return new Expected(scheduleLine, member, open);
        }

        public long minor() {
            return parts.stream().mapToLong(Long::longValue).sum();
        }

        /** What an amount fills, in order; as much of it as fits. */
        public List<Long> fill(long minor) {
            List<Long> filled = new ArrayList<>(parts.size());
            long left = minor;
            for (long part : parts) {
                long taken = Math.min(part, left);
                filled.add(taken);
                left -= taken;
            }
            return filled;
        }
    }

    /**
     * A line of the file.
     *
     * @param member whose reference it is, if anybody's
     * @param stated what the employer says of it
     */
    public record Received(
            RemittanceLineId line,
            @Nullable MembershipId member,
            long minor,
            @Nullable LineReason stated) {}

    /**
     * What became of a line.
     *
     * @param line null where something was expected and nothing came
     * @param expected null where nothing was
     * @param assigned what each part of the expected gets; what else was received stays in suspense
     * @param excusedMinor what need not be paid because the employer said why
     */
    public record Outcome(
            @Nullable RemittanceLineId line,
            LineReason reason,
            @Nullable MembershipId member,
            @Nullable Expected expected,
            long receivedMinor,
            List<Long> assigned,
            long excusedMinor) {

        public long expectedMinor() {
            return expected == null ? 0 : expected.minor();
        }

        public long assignedMinor() {
            return assigned.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The outcomes of all lines received, in their order, and then of what did not come. */
    public static List<Outcome> of(List<Expected> expected, List<Received> received) {
        Map<MembershipId, Expected> open = new LinkedHashMap<>();
        expected.forEach(each -> open.put(each.member(), each));
        Set<MembershipId> seen = new HashSet<>();
        List<Outcome> outcomes = new ArrayList<>(received.size());
        for (Received line : received) {
            outcomes.add(outcome(line, open, seen));
        }
        expected.stream()
                .filter(each -> each.minor() > 0 && !seen.contains(each.member()))
                .forEach(each ->
                        outcomes.add(new Outcome(null, LineReason.MISSING, each.member(), each, 0, List.of(), 0)));
        return outcomes;
    }

    private static Outcome outcome(Received line, Map<MembershipId, Expected> open, Set<MembershipId> seen) {
        if (line.member() == null) {
            return suspended(line, LineReason.UNKNOWN_MEMBER);
        }
        if (!seen.add(line.member())) {
            return suspended(line, LineReason.DUPLICATE_LINE);
        }
        Expected expected = open.get(line.member());
        if (expected == null) {
            return suspended(line, LineReason.NOT_EXPECTED);
        }
        long missing = expected.minor() - line.minor();
        boolean excused = missing > 0 && line.stated() != null;
        return new Outcome(
                line.line(),
                reason(missing, line.stated()),
                line.member(),
                expected,
                line.minor(),
                expected.fill(line.minor()),
                excused ? missing : 0);
    }

    private static LineReason reason(long missing, @Nullable LineReason stated) {
        if (missing == 0) {
            return LineReason.AS_EXPECTED;
        }
        if (missing < 0) {
            return LineReason.OVERPAID;
        }
        return stated == null ? LineReason.SHORT_PAY : stated;
    }

    private static Outcome suspended(Received line, LineReason reason) {
        return new Outcome(line.line(), reason, line.member(), null, line.minor(), List.of(), 0);
    }
}
