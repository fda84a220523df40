package coop.minga.finance.loan.app;

import coop.minga.finance.loan.ScheduleCause;
import coop.minga.finance.loan.ScheduleRevision;
import coop.minga.finance.loan.ScheduledInstalment;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What of a loan is due when, as one revision says it.
 *
 * <p>Guarantee: never changes.
 */
@Schema(name = "LoanSchedule")
public record LoanScheduleView(
        UUID loan,
        int revision,
        ScheduleCause cause,
        LocalDate effectiveOn,
        Instant recordedAt,
        Amount totalPrincipal,
        Amount totalInterest,
        List<Due> instalments) {

    /**
     * One instalment.
     *
     * <p>Guarantee: the total is the sum of principal, interest and fees.
     */
    @Schema(name = "LoanScheduleInstalment")
    public record Due(
            int number,
            LocalDate dueOn,
            Amount principal,
            Amount interest,
            Amount fees,
            Amount total,

            @Schema(description = "What is owed of the principal afterwards, if everything is paid by then.")
            Amount balanceAfter) {}

    static LoanScheduleView of(ScheduleRevision schedule, Currency currency) {
        long principal = schedule.instalments().stream()
                .mapToLong(ScheduledInstalment::principalMinor)
                .reduce(0, Math::addExact);
        long interest = schedule.instalments().stream()
                .mapToLong(ScheduledInstalment::interestMinor)
                .reduce(0, Math::addExact);
        return new LoanScheduleView(
                schedule.loan().value(),
                schedule.revision(),
                schedule.cause(),
                schedule.effectiveOn(),
                schedule.recordedAt(),
                Amount.of(principal, currency),
                Amount.of(interest, currency),
                due(schedule, principal, currency));
    }

    private static List<Due> due(ScheduleRevision schedule, long principal, Currency currency) {
        List<Due> due = new ArrayList<>();
        long balance = principal;
        for (ScheduledInstalment each : schedule.instalments()) {
            balance -= each.principalMinor();
            due.add(new Due(
                    each.number(),
                    each.dueOn(),
                    Amount.of(each.principalMinor(), currency),
                    Amount.of(each.interestMinor(), currency),
                    Amount.of(each.feesMinor(), currency),
                    Amount.of(each.totalMinor(), currency),
                    Amount.of(balance, currency)));
        }
        return due;
    }
}
