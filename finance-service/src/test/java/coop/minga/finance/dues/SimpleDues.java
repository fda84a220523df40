package coop.minga.finance.dues;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one member owes and has paid, as simply as it can be said: payments are poured over the charges from the oldest on.
 *
 * <p>Shares no code with the dues it is compared with.
 */
final class SimpleDues {
    private final LocalDate joined;
    private final List<Plan> plans;
    private final List<Charge> charges = new ArrayList<>();
    private final Map<UUID, Long> payments = new LinkedHashMap<>();
    private final Map<UUID, Waiver> waivers = new LinkedHashMap<>();

    /** Of so many months at once, from 2026 on. */
    record Plan(UUID id, int months, long minor) {}

    private static final class Waiver {
        private final LocalDate from;
        private final LocalDate through;
        private @Nullable LocalDate ended;

        Waiver(LocalDate from, LocalDate through) {
            this.from = from;
            this.through = through;
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(ended == null ? through : ended);
        }
    }

    static final class Charge {
        private final Plan plan;
        private final LocalDate start;
        private final LocalDate owedOn;
        private long waived;
        private @Nullable UUID waiver;

        Charge(Plan plan, LocalDate start, LocalDate owedOn) {
            this.plan = plan;
            this.start = start;
            this.owedOn = owedOn;
        }

        LocalDate end() {
            return start.plusMonths(plan.months()).minusDays(1);
        }

        long net() {
            return plan.minor() - waived;
        }
    }

    SimpleDues(LocalDate joined, List<Plan> plans) {
        this.joined = joined;
        this.plans = plans;
    }

    int charge(LocalDate through) {
        int before = charges.size();
        for (Plan plan : plans) {
            LocalDate start = LocalDate.of(2026, 1, 1);
            for (; !start.isAfter(through); start = start.plusMonths(plan.months())) {
                LocalDate owedOn = start.isBefore(joined) ? joined : start;
                LocalDate from = start;
                boolean isOwed = !owedOn.isAfter(through)
                        && owedOn.isBefore(start.plusMonths(plan.months()))
                        && charges.stream().noneMatch(each -> each.plan.equals(plan) && each.start.equals(from))
                        && waivers.values().stream().noneMatch(each -> each.contains(owedOn));
                if (isOwed) {
                    charges.add(new Charge(plan, start, owedOn));
                }
            }
        }
        charges.sort(Comparator.comparing((Charge each) -> each.start)
                .thenComparing(each -> each.owedOn)
                .thenComparing(each -> each.plan.id().toString()));
        return charges.size() - before;
    }

    void pay(UUID payment, long minor) {
        payments.put(payment, minor);
    }

    boolean takeBack(UUID payment) {
        return payments.remove(payment) != null;
    }

    void waive(UUID id, LocalDate from, LocalDate through) {
        Waiver waiver = new Waiver(from, through);
        List<Long> open = open();
        for (int i = 0; i < charges.size(); i++) {
            Charge charge = charges.get(i);
            if (charge.waiver == null && open.get(i) > 0 && waiver.contains(charge.owedOn)) {
                charge.waived = open.get(i);
                charge.waiver = id;
            }
        }
        waivers.put(id, waiver);
    }

    void end(UUID id, LocalDate last) {
        Waiver waiver = Objects.requireNonNull(waivers.get(id));
        waiver.ended = last;
        for (Charge charge : charges) {
            if (id.equals(charge.waiver) && !waiver.contains(charge.owedOn)) {
                charge.waived = 0;
                charge.waiver = null;
            }
        }
    }

    /** What is open of each charge, the oldest first. */
    List<Long> open() {
        long left = paid();
        List<Long> open = new ArrayList<>();
        for (Charge charge : charges) {
            long paid = Math.min(left, charge.net());
            left -= paid;
            open.add(charge.net() - paid);
        }
        return open;
    }

    List<Long> waived() {
        return charges.stream().map(each -> each.waived).toList();
    }

    long advance() {
        return Math.max(0, paid() - charges.stream().mapToLong(Charge::net).sum());
    }

    private long paid() {
        return payments.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Goes from the oldest charge on for as long as nothing is open. */
    @Nullable LocalDate paidThrough() {
        if (charges.isEmpty()) {
            return null;
        }
        List<Long> open = open();
        LocalDate firstOpen = LocalDate.MAX;
        for (int i = charges.size() - 1; i >= 0; i--) {
            firstOpen = open.get(i) > 0 ? charges.get(i).start : firstOpen;
        }
        LocalDate through = charges.getFirst().start.minusDays(1);
        List<Charge> paid = new ArrayList<>();
        for (Charge charge : charges) {
            if (charge.waived == 0 && charge.start.isBefore(firstOpen)) {
                paid.add(charge);
                through = paid.stream()
                        .map(Charge::end)
                        .filter(end -> !end.isBefore(charge.start))
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
            }
        }
        return through.isBefore(firstOpen) ? through : firstOpen.minusDays(1);
    }
}
