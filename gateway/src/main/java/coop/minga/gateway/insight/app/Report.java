package coop.minga.gateway.insight.app;

import coop.minga.gateway.insight.domain.DataSet;
import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.NationalFigure;
import coop.minga.gateway.insight.domain.ReportDefinition;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.domain.ReportScope;
import coop.minga.gateway.insight.domain.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One report: what it tells, and its figures.
 *
 * <p>Guarantee: asked inside a transaction of the caller's organisation, once the day and the cut are known to be
 * allowed. A report on people is not asked above one organisation: it is answered from what was issued; nor inside one, if
 * it tells what is sealed.
 */
public interface Report {
    ReportDefinition definition();

    /** Inside the caller's organisation on a day. */
    ReportFigures within(LocalDate day, Set<Dimension> cut);

    /** Whose events it rests on; while one of them is missing there are no figures. */
    default List<Source> sources() {
        return List.of(Source.MEMBERSHIP);
    }

    /** Whether figures of few are hidden in it. */
    default boolean hidesSmall(ReportScope scope) {
        return definition().isIssued(scope);
    }

    /** What others publish that belongs beside the figures; a source of the report, missing until it is brought in. */
    default Optional<DataSet> dataSet() {
        return Optional.empty();
    }

    /** What it tells of the country of the caller's organisation, as far as the cut asks for it. */
    default List<NationalFigure> beside(LocalDate day, Set<Dimension> cut) {
        return List.of();
    }

    /** From the tables of an issued month, for a report on people. */
    default ReportFigures issued(IssuedTables month, Set<Dimension> cut) {
        return month.read(cut);
    }

    /** Over the caller's organisation and all below it at the end of a month, for a report that counts no people. */
    default ReportFigures above(LocalDate monthEnd, LocalDate today, Set<Dimension> cut) {
        throw new IllegalStateException(definition().name() + " is answered from what was issued");
    }
}
