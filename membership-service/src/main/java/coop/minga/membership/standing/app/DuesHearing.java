package coop.minga.membership.standing.app;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.standing.CoverageId;
import coop.minga.membership.standing.domain.CoverageKind;
import coop.minga.membership.standing.domain.HeardCoverage;
import coop.minga.membership.standing.domain.HeardCoverage.Standing;
import coop.minga.membership.standing.domain.HeardCoverage.Step;
import coop.minga.membership.standing.store.HeardDues;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what the ledger says of members' dues.
 *
 * <p>Guarantee: in the transaction of the given connection; an older version of a member's dues changes nothing; what was
 * known before stays known as of then.
 */
@ApplicationScoped
public class DuesHearing {
    private final Clock clock;

    DuesHearing(Clock clock) {
        this.clock = clock;
    }

    /** Whose dues, and the how manieth word of them. */
    public record Head(OrganisationId organisation, MembershipId membership, long version) {}

    /** @param paidThrough none if null */
    public void paid(Connection connection, Head head, @Nullable LocalDate paidThrough, LocalDate effectiveOn)
            throws SQLException {
        Instant now = clock.instant();
        HeardDues heard = heard(connection, head);
        if (heard.isNews(head.version(), now)) {
            for (Step step : HeardCoverage.paid(heard.standing(CoverageKind.PAID), paidThrough, effectiveOn)) {
                heard.record(fresh(), CoverageKind.PAID, step, now);
            }
        }
    }

    /** @param through none if null */
    public void waived(Connection connection, Head head, UUID waiver, LocalDate from, @Nullable LocalDate through)
            throws SQLException {
        Instant now = clock.instant();
        HeardDues heard = heard(connection, head);
        if (heard.isNews(head.version(), now)) {
            // A waiver is said twice at most: granted, and ended early. The first has its id.
            var id = new CoverageId(waiver);
            Standing said = heard.standing(CoverageKind.WAIVED, id).orElse(null);
            for (Step step : HeardCoverage.waived(said, from, through)) {
                heard.record(said == null ? id : fresh(), CoverageKind.WAIVED, step, now);
            }
        }
    }

    /** Nothing is covered by it, but from then on the ledger is known to know the member. */
    public void overdue(Connection connection, Head head) throws SQLException {
        heard(connection, head).isNews(head.version(), clock.instant());
    }

    private static HeardDues heard(Connection connection, Head head) {
        return new HeardDues(connection, head.organisation().value(), head.membership());
    }

    private CoverageId fresh() {
        return new CoverageId(UuidV7.next(clock));
    }
}
