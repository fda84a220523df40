package coop.minga.gateway.insight.app;

import coop.minga.gateway.insight.app.MemberReportView.Affiliate;
import coop.minga.gateway.insight.app.MemberReportView.Definition;
import coop.minga.gateway.insight.app.MemberReportView.Figures;
import coop.minga.gateway.insight.app.MemberReportView.Row;
import coop.minga.gateway.insight.domain.CellKey;
import coop.minga.gateway.insight.domain.Completeness;
import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.LinkedShare;
import coop.minga.gateway.insight.domain.MemberTable;
import coop.minga.gateway.insight.domain.ReportDay;
import coop.minga.gateway.insight.domain.ReportFailure;
import coop.minga.gateway.insight.domain.ReportScope;
import coop.minga.gateway.insight.domain.Suppression;
import coop.minga.gateway.insight.store.MemberCounts;
import coop.minga.gateway.insight.store.ReportGround;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.access.Roles;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.transaction.Queries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * R01, members by affiliate, sex and age band.
 *
 * <p>Guarantee: a reader learns counts and names of organisations only; above the own organisation no count of fewer
 * than five, and none that one subtraction would give.
 */
@ApplicationScoped
public class MemberReport {
    private static final String SOURCE = "membership";
    private static final List<String> REACHING_ABOVE = List.of(Roles.ANALYST, Roles.ORG_ADMIN, Roles.AUDITOR);
    private static final String COUNTED =
            "Memberships in state ACTIVE or SUSPENDED at the end of asOf: both are on the roll, paid up or not.";
    private static final String MEMBERSHIPS = "Memberships of the workers counted.";
    private static final String AGE_BAND = "Age reached in the year of asOf; UNKNOWN without a year of birth.";
    private static final Definition WITHIN_ONE = new Definition(
            COUNTED,
            "Persons, one per record of the organisation.",
            MEMBERSHIPS,
            AGE_BAND,
            "The caller's organisation alone.");
    private static final Definition ABOVE_ONE = new Definition(
            COUNTED,
            "Persons, each counted once in the total and once per affiliate, however many records are known to be of one"
                    + " human; so the affiliates may add up to more than the total. Where the records of one human differ,"
                    + " the value is UNKNOWN.",
            MEMBERSHIPS,
            AGE_BAND,
            "The caller's organisation and all below it by affiliations of kind UNION or SECOND_TIER that were ACTIVE,"
                    + " IN_ARREARS or SUSPENDED at asOf and are so today; each with its own members.");

    private final Queries queries;
    private final CurrentCaller caller;
    private final InsightSchema schema;
    private final ReportGround ground;
    private final MemberCounts counts;
    private final Clock clock;
    private final Duration lagTolerance;

    MemberReport(
            Queries queries,
            CurrentCaller caller,
            InsightSchema schema,
            ReportGround ground,
            MemberCounts counts,
            Clock clock,
            @ConfigProperty(name = "minga.insight.lag-tolerance", defaultValue = "30s") Duration lagTolerance) {
        this.queries = queries;
        this.caller = caller;
        this.schema = schema;
        this.ground = ground;
        this.counts = counts;
        this.clock = clock;
        this.lagTolerance = lagTolerance;
    }

    public MemberReportView answer(MemberReportQuestion question) {
        if (question.scope() == ReportScope.AFFILIATES
                && REACHING_ABOVE.stream().noneMatch(caller.get()::is)) {
            throw new DomainFailure(
                    ReportFailure.REPORT_SCOPE_FORBIDDEN,
                    "The scope 'affiliates' needs one of " + REACHING_ABOVE + ".");
        }
        schema.requireCurrent();
        return queries.answer(() -> draw(question));
    }

    private MemberReportView draw(MemberReportQuestion question) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ground.callerZone());
        LocalDate asOf = ReportDay.of(question.asOf(), question.scope(), today);
        Completeness source =
                Completeness.of(SOURCE, ground.completeUpTo(SOURCE).orElse(null), now, lagTolerance);
        MemberCounts.@Nullable Roll roll =
                source.state() == Completeness.State.MISSING ? null : roll(question.scope(), asOf, today);
        boolean isAboveOne = question.scope() == ReportScope.AFFILIATES;
        return new MemberReportView(
                "R01",
                "Members by affiliate, sex and age band",
                isAboveOne ? ABOVE_ONE : WITHIN_ONE,
                asOf,
                question.scope().code(),
                question.cut(),
                now,
                List.of(SourceView.of(source, ground.eventsSetAside(SOURCE))),
                isAboveOne ? Suppression.SMALLEST_SHOWN : null,
                roll == null || !isAboveOne
                        ? null
                        : LinkedShare.of(roll.linkedRecords(), roll.personRecords())
                                .orElse(null),
                roll == null ? null : figures(question, roll));
    }

    private MemberCounts.Roll roll(ReportScope scope, LocalDate asOf, LocalDate today) {
        return switch (scope) {
            case OWN -> counts.own(asOf);
            case AFFILIATES -> counts.affiliates(asOf, today);
        };
    }

    private static Figures figures(MemberReportQuestion question, MemberCounts.Roll roll) {
        MemberTable table =
                switch (question.scope()) {
                    case OWN -> MemberTable.open(roll.counts());
                    case AFFILIATES -> MemberTable.suppressed(roll.counts());
                };
        return new Figures(
                row(table.total(), roll.names()),
                table.cut(question.by()).stream()
                        .map(cell -> row(cell, roll.names()))
                        .toList());
    }

    private static Row row(MemberTable.Cell cell, Map<UUID, String> names) {
        String affiliate = coordinate(cell.key(), Dimension.AFFILIATE);
        UUID id = affiliate == null ? null : UUID.fromString(affiliate);
        return new Row(
                id == null ? null : new Affiliate(id, names.get(id)),
                coordinate(cell.key(), Dimension.SEX),
                coordinate(cell.key(), Dimension.AGE_BAND),
                cell.suppressed() ? null : cell.figure().workers(),
                cell.suppressed() ? null : cell.figure().memberships(),
                cell.suppressed());
    }

    private static @Nullable String coordinate(CellKey key, Dimension dimension) {
        return key.isMargin(dimension.place()) ? null : key.at(dimension.place());
    }
}
