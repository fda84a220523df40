package coop.minga.finance.servicing.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How what is owed of a loan is to be paid from a day on; whatever else was agreed stays.
 *
 * <p>Guarantee: none; they are checked when a schedule is made of them.
 *
 * @param annualRatePercent from that day on
 * @param firstDueOn as far apart from the day as the others from each other, if null
 */
public record RestructuredTerms(
        int instalments,
        BigDecimal annualRatePercent,
        @Nullable LocalDate firstDueOn,
        UnpaidInterest unpaidInterest) {}
