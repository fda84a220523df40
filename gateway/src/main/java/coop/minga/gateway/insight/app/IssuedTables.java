package coop.minga.gateway.insight.app;

import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.ReportFailure;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.store.IssuedMonths;
import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The tables of an issued month, as the caller's organisation may see them.
 *
 * <p>Guarantee: nothing hidden can be reached from here, so a report may make of them what it likes.
 */
public final class IssuedTables {
    private final IssuedMonths months;
    private final IssuedMonths.Issued month;
    private final LocalDate monthEnd;
    private final LocalDate today;

    IssuedTables(IssuedMonths months, IssuedMonths.Issued month, LocalDate monthEnd, LocalDate today) {
        this.months = months;
        this.month = month;
        this.monthEnd = monthEnd;
        this.today = today;
    }

    LocalDate monthEnd() {
        return monthEnd;
    }

    boolean contains(Set<Dimension> cut) {
        return month.contains(cut);
    }

    /** Refuses a cut in which the month was not issued. */
    void require(Set<Dimension> cut) {
        if (!contains(cut)) {
            throw new DomainFailure(
                    ReportFailure.REPORT_CUT_NOT_ISSUED,
                    "This month was issued in the cuts "
                            + month.cuts().stream().map(Dimension::codes).toList() + ".");
        }
    }

    /** The counts of one cut, with the total. */
    ReportFigures read(Set<Dimension> cut) {
        return months.read(monthEnd, today, cut);
    }

    /** The earnings told of its cells, by currency. */
    List<ReportFigures.Cell> earnings(Set<Dimension> cut) {
        return months.earnings(monthEnd, today, cut);
    }
}
