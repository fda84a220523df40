package coop.minga.finance.loan;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.loanproduct.LoanProductId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A loan took a step.
 *
 * <p>Guarantee: fired inside the transaction of the step; the steps of a loan are numbered from 1, its application, on
 * without a gap. An observer may refuse by throwing.
 *
 * @param step the number of this step
 * @param principal what was applied for
 * @param on the business day on which it became so
 */
public record LoanStatusChanged(
        OrganisationId organisation,
        LoanId loan,
        int step,
        LoanState from,
        LoanState state,
        LocalDate on,
        Instant at,
        Borrower borrower,
        LoanProductId product,
        FundId fund,
        Money principal,
        int instalments) {}
