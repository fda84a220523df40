package coop.minga.finance.servicing.app;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.servicing.domain.LoanArrearsAge;
import coop.minga.finance.servicing.store.LoanAges;
import coop.minga.finance.servicing.store.LoanAges.SameDay;
import coop.minga.finance.servicing.store.LoanStandings.At;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What other features ask about how late loans are.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction; of the same day and instant
 * always the same.
 */
@ApplicationScoped
public class LoanAgeQueries {
    private final LoanAges ages;

    LoanAgeQueries(LoanAges ages) {
        this.ages = ages;
    }

    /**
     * Which loans are meant.
     *
     * @param fund all funds together if null
     */
    public record Scope(
            OrganisationId organisation,
            Currency currency,
            @Nullable FundId fund,
            LocalDate asOf,
            Instant knownAt) {

        private At at() {
            return new At(organisation, asOf, knownAt);
        }

        private String link(String which) {
            return "/api/v1/loan-arrears?" + which + (fund == null ? "" : "fund=" + fund.value() + "&") + "asOf=" + asOf
                    + "&knownAt=" + knownAt;
        }
    }

    /** Each age, also those of which there is no loan. */
    public List<AgedLoans> ages(Scope scope) {
        List<SameDay> all = ages.at(scope.at(), scope.currency(), scope.fund());
        return Arrays.stream(LoanArrearsAge.values())
                .map(age -> sum(
                        all,
                        each -> LoanArrearsAge.of(each.daysLate()) == age,
                        age.name(),
                        age.fromDays(),
                        scope.link("age=" + age + "&")))
                .toList();
    }

    /** Loans more than so many days late, and all restructured ones; then all of which something is owed. */
    public List<AgedLoans> atRiskAndAll(Scope scope, int beyondDays) {
        List<SameDay> all = ages.at(scope.at(), scope.currency(), scope.fund());
        return List.of(
                sum(
                        all,
                        each -> each.daysLate() > beyondDays || each.isRestructured(),
                        "AT_RISK",
                        beyondDays + 1,
                        scope.link("atRiskBeyond=" + beyondDays + "&")),
                sum(all, each -> true, "ALL", 0, scope.link("")));
    }

    private static AgedLoans sum(List<SameDay> all, Predicate<SameDay> of, String age, int fromDays, String list) {
        return new AgedLoans(
                age,
                fromDays,
                all.stream().filter(of).mapToLong(SameDay::outstandingMinor).reduce(0, Math::addExact),
                all.stream().filter(of).mapToLong(SameDay::loans).sum(),
                list);
    }
}
