package coop.minga.finance.servicing.app;

import coop.minga.finance.loanproduct.Instalment;
import coop.minga.finance.loanproduct.LoanSchedule;
import coop.minga.finance.loanproduct.LoanTerms;
import coop.minga.finance.loanproduct.RepaymentTerms;
import coop.minga.finance.servicing.domain.Due;
import coop.minga.finance.servicing.domain.RestructuredTerms;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The instalments of what is owed of a restructured loan.
 *
 * <p>Guarantee: by the rules of every loan; what the terms leave open is as it was agreed.
 */
public final class RestructuredInstalments {
    private RestructuredInstalments() {}

    /** @throws DomainFailure LOAN_TERMS_INVALID, with the place of what is wrong */
    public static List<Due> of(Money owed, RestructuredTerms terms, RepaymentTerms agreed, LocalDate day) {
        LoanSchedule schedule = LoanSchedule.of(new LoanTerms(
                owed,
                terms.annualRatePercent(),
                agreed.interestMethod(),
                agreed.amortization(),
                agreed.dayCount(),
                terms.instalments(),
                agreed.repayEvery(),
                day,
                null,
                terms.firstDueOn(),
                Math.min(agreed.multipleMinor(), Math.max(1, owed.minor()))));
        List<Due> instalments = new ArrayList<>();
        LocalDate start = day;
        for (Instalment each : schedule.instalments()) {
            instalments.add(new Due(start, each.dueOn(), each.principalMinor(), each.interestMinor(), 0));
            start = each.dueOn();
        }
        return instalments;
    }
}
