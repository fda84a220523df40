package coop.minga.finance.insurance.domain;

import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The days that a payment insures.
 *
 * <p>Guarantee: one at least; both days are insured.
 *
 * @param unbrokenFrom since when the policy is insured without a gap
 */
public record InsuredDays(LocalDate from, LocalDate through, LocalDate unbrokenFrom) {

    boolean contain(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(through);
    }

    /**
     * Refuses a day on which a policy pays nothing.
     *
     * @param paid all that was paid for the policy
     * @throws DomainFailure INSURANCE_NOT_INSURED_THAT_DAY, INSURANCE_WAITING_THAT_DAY
     */
    static void requireCovered(List<InsuredDays> paid, LocalDate day, int waitingDays) {
        InsuredDays found = paid.stream()
                .filter(each -> each.contain(day))
                .findFirst()
                .orElseThrow(() -> new DomainFailure(
                        InsuranceFailure.INSURANCE_NOT_INSURED_THAT_DAY, "Nothing was paid for " + day + "."));
        LocalDate coveredFrom = found.unbrokenFrom().plusDays(waitingDays);
        if (day.isBefore(coveredFrom)) {
            throw new DomainFailure(
                    InsuranceFailure.INSURANCE_WAITING_THAT_DAY,
                    "It is covered from " + coveredFrom + " on.",
                    Map.of("coveredFrom", coveredFrom));
        }
    }
}
