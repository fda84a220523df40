package coop.minga.gateway.insight.app;

import coop.minga.gateway.insight.domain.Completeness;
import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.NationalFigure;
import coop.minga.gateway.insight.domain.Protection;
import coop.minga.gateway.insight.domain.ReportDay;
import coop.minga.gateway.insight.domain.ReportDefinition;
import coop.minga.gateway.insight.domain.ReportFailure;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.domain.ReportScope;
import coop.minga.gateway.insight.domain.Source;
import coop.minga.gateway.insight.store.IssuedMonths;
import coop.minga.gateway.insight.store.MonthIssue;
import coop.minga.gateway.insight.store.ReportGround;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.access.Roles;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.transaction.Queries;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers every report: who may ask, for which day, from what, and how complete it is.
 *
 * <p>Guarantee: above one organisation a report on people comes from what was issued and from nothing else, and what is
 * sealed also inside one; the first
 * who asks for a month has it issued, for the whole network and for all reports together.
 */
@ApplicationScoped
public class ReportAnswers {
    private static final List<String> REACHING_ABOVE = List.of(Roles.ANALYST, Roles.ORG_ADMIN, Roles.AUDITOR);

    private final Queries queries;
    private final CurrentCaller caller;
    private final InsightSchema schema;
    private final ReportGround ground;
    private final IssuedMonths issuedMonths;
    private final MonthIssue monthIssue;
    private final ReportTables tables;
    private final Clock clock;
    private final Duration lagTolerance;

    ReportAnswers(
            Queries queries,
            CurrentCaller caller,
            InsightSchema schema,
            ReportGround ground,
            IssuedMonths issuedMonths,
            MonthIssue monthIssue,
            ReportTables tables,
            Clock clock,
            @ConfigProperty(name = "minga.insight.lag-tolerance", defaultValue = "30s") Duration lagTolerance) {
        this.queries = queries;
        this.caller = caller;
        this.schema = schema;
        this.ground = ground;
        this.issuedMonths = issuedMonths;
        this.monthIssue = monthIssue;
        this.tables = tables;
        this.clock = clock;
        this.lagTolerance = lagTolerance;
    }

    public ReportView answer(Report report, ReportQuestion question) {
        if (question.scope() == ReportScope.AFFILIATES
                && REACHING_ABOVE.stream().noneMatch(caller.get()::is)) {
            throw new DomainFailure(
                    ReportFailure.REPORT_SCOPE_FORBIDDEN,
                    "The scope 'affiliates' needs one of " + REACHING_ABOVE + ".");
        }
        schema.requireCurrent();
        Instant now = clock.instant();
        boolean isIssued = report.definition().isIssued(question.scope());
        ReportScope days = isIssued ? ReportScope.AFFILIATES : question.scope();
        LocalDate asOf = ReportDay.of(question.asOf(), days, now, queries.answer(ground::callerZone));
        ReportView view = isIssued
                ? issued(report, question, asOf, now)
                : queries.answer(() -> current(report, question, asOf, now));
        List<NationalFigure> beside = queries.answer(() -> report.beside(asOf, question.cut()));
        return view.beside(report.dataSet(), beside);
    }

    /** From the projections as they are now. */
    private ReportView current(Report report, ReportQuestion question, LocalDate asOf, Instant now) {
        List<Completeness> sources = completeness(report, now);
        ReportFigures figures = sources.stream().anyMatch(source -> source.state() == Completeness.State.MISSING)
                ? null
                : switch (question.scope()) {
                    case OWN -> report.within(asOf, question.cut());
                    case AFFILIATES -> report.above(asOf, ReportDay.today(now), question.cut());
                };
        return view(report, question, asOf, now, null, views(sources), null, figures);
    }

    private ReportView issued(Report report, ReportQuestion question, LocalDate asOf, Instant now) {
        Optional<IssuedMonths.Issued> found = queries.answer(() -> issuedMonths.find(asOf));
        if (found.isEmpty()) {
            switch (monthIssue.issue(caller.get().organisation(), asOf, now, tables.cuts())) {
                case ISSUED -> found = queries.answer(() -> issuedMonths.find(asOf));
                case TOO_LATE ->
                    throw new DomainFailure(
                            ReportFailure.REPORT_MONTH_NOT_ISSUED,
                            "The affiliations of " + asOf + " were recorded after others of the network had been issued"
                                    + " the month; later months count them.");
                case INCOMPLETE -> {
                    return queries.answer(() -> unknown(report, question, asOf, now));
                }
            }
        }
        IssuedMonths.Issued month = found.orElseThrow();
        IssuedTables issued = new IssuedTables(issuedMonths, month, asOf, ReportDay.today(now));
        issued.require(question.cut());
        Completeness source = Completeness.of(Source.MEMBERSHIP, month.completeUpTo(), month.at(), lagTolerance);
        return view(
                report,
                question,
                asOf,
                now,
                month.at(),
                List.of(SourceView.of(source, month.eventsSetAside())),
                question.scope() == ReportScope.AFFILIATES ? month.linkedShare() : null,
                queries.answer(() -> figures(report, question, issued)));
    }

    private ReportFigures figures(Report report, ReportQuestion question, IssuedTables issued) {
        return switch (question.scope()) {
            case OWN -> issued.ofOwn(caller.get().organisation(), question.cut());
            case AFFILIATES -> report.issued(issued, question.cut());
        };
    }

    private ReportView unknown(Report report, ReportQuestion question, LocalDate asOf, Instant now) {
        List<SourceView> sources = views(completeness(report, now));
        return view(report, question, asOf, now, null, sources, null, null);
    }

    private List<Completeness> completeness(Report report, Instant now) {
        return report.sources().stream()
                .map(source ->
                        Completeness.of(source, ground.completeUpTo(source).orElse(null), now, lagTolerance))
                .toList();
    }

    private List<SourceView> views(List<Completeness> sources) {
        return sources.stream()
                .map(source -> SourceView.of(source, ground.eventsSetAside(source.source())))
                .toList();
    }

    private static ReportView view(
            Report report,
            ReportQuestion question,
            LocalDate asOf,
            Instant now,
            @Nullable Instant issuedAt,
            List<SourceView> sources,
            @Nullable BigDecimal linkedShare,
            @Nullable ReportFigures figures) {
        ReportDefinition definition = report.definition();
        boolean isSuppressed = report.hidesSmall(question.scope()) || (figures != null && figures.isSuppressed());
        Set<Dimension> dimensions = dimensions(definition, question.scope());
        List<String> measures = definition.measures(question.scope());
        return new ReportView(
                definition.name(),
                definition.title(),
                definition.terms(question.scope()),
                asOf,
                question.scope().code(),
                question.by(),
                now,
                issuedAt,
                sources,
                isSuppressed ? Protection.SMALLEST_SHOWN : null,
                linkedShare,
                figures == null ? null : table(measures, dimensions, figures),
                List.of(),
                List.copyOf(dimensions),
                measures);
    }

    private static ReportView.Figures table(List<String> measures, Set<Dimension> dimensions, ReportFigures figures) {
        return new ReportView.Figures(
                ReportView.Row.of(figures.total(), dimensions, measures, figures.names()),
                figures.cells().stream()
                        .map(cell -> ReportView.Row.of(cell, dimensions, measures, figures.names()))
                        .toList());
    }

    /** All that the scope can tell apart: a row has the same columns in every cut. */
    private static EnumSet<Dimension> dimensions(ReportDefinition definition, ReportScope scope) {
        return Dimension.setOf(
                switch (scope) {
                    case OWN -> definition.dimensions();
                    case AFFILIATES ->
                        definition.cutsAbove().stream().flatMap(Set::stream).toList();
                });
    }
}
