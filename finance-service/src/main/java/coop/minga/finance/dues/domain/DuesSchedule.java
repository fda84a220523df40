package coop.minga.finance.dues.domain;

import coop.minga.finance.dues.DuesPlanId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one member owes by one plan up to a day.
 *
 * <p>Guarantee: a period is owed once and whole, by whoever is a member by the plan on any of its days; the first of these
 * days decides the rate, and whether it is waived. No state: asked again it answers the same.
 *
 * @param versions of the plan, in the order in which they were added
 * @param assignments of the member to the plan, in the order in which they were added
 * @param memberships the days on which the member is one
 * @param waivers the days for which the member's dues are waived
 */
public record DuesSchedule(
        DuesPlanId plan,
        DuesPeriod period,
        DuesScope scope,
        int dueDays,
        List<DuesTerms> versions,
        List<Assigned> assignments,
        @Nullable String category,
        List<Days> memberships,
        List<Days> waivers) {

    /** Days from the first up to the last; without an end if null. */
    public record Days(LocalDate from, @Nullable LocalDate to) {
        public boolean contain(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * A member was assigned to the plan.
     *
     * @param wageMinor declared, of a month
     */
    public record Assigned(
            Days days,
            @Nullable String workerGroup,
            @Nullable Long wageMinor) {}

    /**
     * What is owed for a period.
     *
     * @param owedOn the first of its days on which it was owed
     * @param amountMinor null where it cannot be told because no wage is declared
     */
    public record Due(
            DuesPlanId plan,
            LocalDate start,
            LocalDate end,
            LocalDate owedOn,
            LocalDate dueOn,
            @Nullable Long amountMinor) {}

    /**
     * What is owed for periods that began until a day and are not charged yet.
     *
     * @param charged the first days of the periods that are
     */
    public List<Due> due(LocalDate through, Set<LocalDate> charged) {
        List<Due> due = new ArrayList<>();
        Optional<LocalDate> first = starts().min(Comparator.naturalOrder());
        if (first.isEmpty()) {
            return due;
        }
        for (LocalDate start = period.startOf(first.get()); !start.isAfter(through); start = period.next(start)) {
            if (!charged.contains(start)) {
                due(start, through).ifPresent(due::add);
            }
        }
        return due;
    }

    /** The same for a member whose dues are waived on some days. */
    public DuesSchedule waivedOn(List<Days> days) {
        return new DuesSchedule(plan, period, scope, dueDays, versions, assignments, category, memberships, days);
    }

    private Optional<Due> due(LocalDate start, LocalDate through) {
        LocalDate end = period.endOf(start);
        LocalDate last = end.isBefore(through) ? end : through;
        // Between the days on which something begins nothing changes but for the worse.
        return Stream.concat(Stream.of(start), starts().filter(day -> day.isAfter(start)))
                .filter(day -> !day.isAfter(last))
                .sorted()
                .filter(this::isOwedOn)
                .findFirst()
                .filter(day -> waivers.stream().noneMatch(waived -> waived.contain(day)))
                .flatMap(day -> rate(day).map(rate -> {
                    Long amount = rate.owed(
                            period.months(),
                            assigned(day).map(Assigned::wageMinor).orElse(null));
                    LocalDate dueOn = day.plusDays(dueDays);
                    return new Due(plan, start, end, day, dueOn, amount);
                }));
    }

    private Stream<LocalDate> starts() {
        Collection<Days> all = new ArrayList<>(memberships);
        assignments.forEach(each -> all.add(each.days()));
        versions.forEach(each -> all.add(new Days(each.validFrom(), each.validTo())));
        return all.stream().map(Days::from);
    }

    private boolean isOwedOn(LocalDate day) {
        Optional<Assigned> assigned = assigned(day);
        boolean isAssigned = assigned.map(each -> each.days().contain(day)).orElse(scope == DuesScope.EVERY_MEMBER);
        return isAssigned
                && memberships.stream().anyMatch(each -> each.contain(day))
                && rate(day).isPresent();
    }

    private Optional<Assigned> assigned(LocalDate day) {
        return Dated.on(day, assignments, each -> each.days().from());
    }

    private Optional<DuesRate> rate(LocalDate day) {
        return Dated.on(day, versions, DuesTerms::validFrom)
                .filter(terms -> terms.holdsOn(day))
                .flatMap(terms -> terms.rateFor(
                        category, assigned(day).map(Assigned::workerGroup).orElse(null)));
    }
}
