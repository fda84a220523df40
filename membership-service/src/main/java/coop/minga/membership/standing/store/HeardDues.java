package coop.minga.membership.standing.store;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.standing.CoverageId;
import coop.minga.membership.standing.domain.CoverageKind;
import coop.minga.membership.standing.domain.HeardCoverage.Standing;
import coop.minga.membership.standing.domain.HeardCoverage.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger said of a member's dues.
 *
 * <p>Guarantee: on the given connection, whose transaction is the inbox's; moves forward only.
 */
public final class HeardDues {
    private static final String ACTOR = "finance-service";
    private static final String FORWARD = """
            insert into membership.heard_dues as heard (org_id, membership_id, version, heard_at) values (?, ?, ?, ?)
            on conflict (org_id, membership_id) do update set version = excluded.version
            where heard.version < excluded.version
            """;
    private static final String STANDING = """
            select said.id, said.through, said.effective_on from membership.dues_coverage said
            where said.membership_id = ? and said.source = 'LEDGER' and said.kind = ? and said.through is not null
              and (?::uuid is null or said.id = ?)
              and not exists (
                  select from membership.dues_coverage later
                  where later.org_id = said.org_id and later.corrects_id = said.id)
            order by said.recorded_at, said.id
            """;
    private static final String RECORD = """
            insert into membership.dues_coverage (
                org_id, id, membership_id, kind, source, through, effective_on, corrects_id, actor, recorded_at)
            values (?, ?, ?, ?, 'LEDGER', ?, ?, ?, ?, ?)
            """;

    private final Connection connection;
    private final UUID organisation;
    private final MembershipId membership;

    public HeardDues(Connection connection, UUID organisation, MembershipId membership) {
        this.connection = connection;
        this.organisation = organisation;
        this.membership = membership;
    }

    /** Notes the version, unless a newer one was heard; says whether it is to be acted on. Sets the organisation. */
    public boolean isNews(long version, Instant now) throws SQLException {
        try (var set = connection.prepareStatement("select set_config('minga.org', ?, true)")) {
            set.setString(1, organisation.toString());
            set.execute();
        }
        try (var forward = connection.prepareStatement(FORWARD)) {
            forward.setObject(1, organisation);
            forward.setObject(2, membership.value());
            forward.setLong(3, version);
            forward.setObject(4, now.atOffset(ZoneOffset.UTC));
            return forward.executeUpdate() == 1;
        }
    }

    /** What of a kind stands. */
    public List<Standing> standing(CoverageKind kind) throws SQLException {
        return select(kind, null);
    }

    /** One of a kind, if it stands. */
    public Optional<Standing> standing(CoverageKind kind, CoverageId id) throws SQLException {
        return select(kind, id.value()).stream().findFirst();
    }

    private List<Standing> select(CoverageKind kind, @Nullable UUID id) throws SQLException {
        try (var select = connection.prepareStatement(STANDING)) {
            select.setObject(1, membership.value());
            select.setString(2, kind.name());
            select.setObject(3, id);
            select.setObject(4, id);
            return read(select);
        }
    }

    private static List<Standing> read(PreparedStatement select) throws SQLException {
        List<Standing> standing = new ArrayList<>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                standing.add(new Standing(
                        new CoverageId(rows.getObject(1, UUID.class)),
                        rows.getObject(2, LocalDate.class),
                        rows.getObject(3, LocalDate.class)));
            }
        }
        return standing;
    }

    public void record(CoverageId id, CoverageKind kind, Step step, Instant now) throws SQLException {
        CoverageId corrects = step.corrects();
        try (var insert = connection.prepareStatement(RECORD)) {
            insert.setObject(1, organisation);
            insert.setObject(2, id.value());
            insert.setObject(3, membership.value());
            insert.setString(4, kind.name());
            insert.setObject(5, step.through());
            insert.setObject(6, step.effectiveOn());
            insert.setObject(7, corrects == null ? null : corrects.value());
            insert.setString(8, ACTOR);
            insert.setObject(9, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
