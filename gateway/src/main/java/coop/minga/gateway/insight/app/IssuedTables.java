package coop.minga.gateway.insight.app;

import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.ReportFailure;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.domain.ReportFigures.Cell;
import coop.minga.gateway.insight.store.IssuedMonths;
import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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

    /** The counts of one cut of an organisation's own members, with their total. */
    ReportFigures ofOwn(UUID organisation, Set<Dimension> cut) {
        Cell total = own(organisation, Set.of()).getFirst();
        return new ReportFigures(total, cut.isEmpty() ? List.of() : own(organisation, cut), Map.of());
    }

    private List<Cell> own(UUID organisation, Set<Dimension> cut) {
        Set<Dimension> withAffiliate = Dimension.setOf(cut);
        withAffiliate.add(Dimension.AFFILIATE);
        return read(withAffiliate).cells().stream()
                .filter(cell ->
                        organisation.toString().equals(cell.key().coordinates().get(Dimension.AFFILIATE)))
                .map(cell -> new Cell(cell.key().within(cut), cell.measures()))
                .toList();
    }

    /** The earnings told of its cells, by currency. */
    List<Cell> earnings(Set<Dimension> cut) {
        return months.earnings(monthEnd, today, cut);
    }
}
