package coop.minga.finance.remittance.app;

import coop.minga.finance.checkoff.CheckOffScheduleId;
import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.checkoff.app.CheckOffScheduleView;
import coop.minga.finance.checkoff.app.EmployerQueries;
import coop.minga.finance.checkoff.app.ScheduledDeductions;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.remittance.app.ArrearsView.OfAge;
import coop.minga.finance.remittance.app.ArrearsView.OfSchedule;
import coop.minga.finance.remittance.domain.ArrearsAge;
import coop.minga.finance.remittance.store.Settlements;
import coop.minga.finance.remittance.store.Settlements.Paid;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about what employers owe.
 *
 * <p>Guarantee: answers only from the caller's organisation; of a day what was true at its end, and of an instant what was
 * known then.
 */
@ApplicationScoped
public class ArrearsQueries {
    private final EmployerQueries employers;
    private final ScheduledDeductions scheduled;
    private final Settlements settlements;
    private final OrganisationQueries organisations;
    private final CurrentCaller caller;
    private final Clock clock;

    ArrearsQueries(
            EmployerQueries employers,
            ScheduledDeductions scheduled,
            Settlements settlements,
            OrganisationQueries organisations,
            CurrentCaller caller,
            Clock clock) {
        this.employers = employers;
        this.scheduled = scheduled;
        this.settlements = settlements;
        this.organisations = organisations;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws DomainFailure EMPLOYER_UNKNOWN */
    public ArrearsView of(EmployerId id, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        Currency currency = Currency.getInstance(employers.get(id).currency());
        LocalDate day = asOf == null
                ? organisations.today(new OrganisationId(caller.get().organisation()))
                : asOf;
        Instant known = knownAt == null ? clock.instant() : knownAt;
        List<CheckOffScheduleView> schedules = scheduled.issuedTo(id).stream()
                .filter(each -> !each.through().isAfter(day) && !each.issuedAt().isAfter(known))
                .toList();
        Map<CheckOffScheduleId, Paid> paid = settlements.paid(
                schedules.stream()
                        .map(each -> new CheckOffScheduleId(each.id()))
                        .toList(),
                day,
                known);
        List<OfSchedule> open = schedules.stream()
                .map(each -> ofSchedule(each, paid.get(new CheckOffScheduleId(each.id())), day, currency))
                .filter(each -> minor(each) > 0)
                .toList();
        Map<ArrearsAge, Long> ages = new EnumMap<>(ArrearsAge.class);
        open.forEach(each -> ages.merge(each.age(), minor(each), Math::addExact));
        long outstanding = ages.values().stream().mapToLong(Long::longValue).sum();
        return new ArrearsView(
                id.value(),
                day,
                known,
                Amount.of(outstanding - ages.getOrDefault(ArrearsAge.NOT_DUE, 0L), currency),
                Amount.of(outstanding, currency),
                Stream.of(ArrearsAge.values())
                        .map(age -> new OfAge(age, Amount.of(ages.getOrDefault(age, 0L), currency)))
                        .toList(),
                open);
    }

    private static OfSchedule ofSchedule(
            CheckOffScheduleView schedule, @Nullable Paid paid, LocalDate day, Currency currency) {
        long expected = schedule.expected().toMoney().minor();
        long paidMinor = paid == null ? 0 : paid.paidMinor();
        long excusedMinor = paid == null ? 0 : paid.excusedMinor();
        return new OfSchedule(
                schedule.id(),
                schedule.from(),
                schedule.through(),
                schedule.dueOn(),
                ArrearsAge.of(schedule.dueOn(), day),
                schedule.expected(),
                Amount.of(paidMinor, currency),
                Amount.of(excusedMinor, currency),
                Amount.of(expected - paidMinor - excusedMinor, currency));
    }

    private static long minor(OfSchedule schedule) {
        return schedule.outstanding().toMoney().minor();
    }
}
