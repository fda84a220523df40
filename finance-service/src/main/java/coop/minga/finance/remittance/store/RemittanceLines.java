package coop.minga.finance.remittance.store;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.remittance.RemittanceId;
import coop.minga.finance.remittance.RemittanceLineId;
import coop.minga.finance.remittance.domain.LineReason;
import coop.minga.finance.remittance.domain.ReasonSums;
import coop.minga.finance.remittance.domain.Reconciliation.Outcome;
import coop.minga.finance.remittance.domain.Remittance;
import coop.minga.finance.remittance.domain.RemittanceLine;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lines of the caller's organisation's remittances.
 *
 * <p>Guarantee: one statement, however many lines; inside the caller's transaction, which has locked the remittance.
 */
@ApplicationScoped
public class RemittanceLines implements PanacheRepositoryBase<RemittanceLine, UUID> {
    private final Database database;

    RemittanceLines(Database database) {
        this.database = database;
    }

    /** A line as its file says it. */
    public record Said(
            RemittanceLineId id,
            int line,
            ByteBuffer token,
            @Nullable String sealedReference,
            @Nullable LineReason stated,
            long minor) {

        /** The same with what was written, sealed. */
        public Said sealing(@Nullable String reference) {
            return new Said(id, line, token, reference, stated, minor);
        }
    }

    /** What of a line is with whom after it was worked on. */
    public record Moved(
            RemittanceLineId id,
            long allocatedMinor,
            long resolvedMinor,
            @Nullable String refusal) {}

    public void add(OrganisationId organisation, RemittanceId remittance, List<Said> lines) {
        database.run(connection -> {
            var columns = new Columns<>(connection, lines);
            try (var insert = connection.prepareStatement("""
                    insert into finance.remittance_line
                        (org_id, id, remittance_id, line, payroll_token, sealed_reference, stated, received_minor)
                    select ?, l.id, ?, l.line, l.token, l.reference, l.stated, l.minor
                    from unnest(?::uuid[], ?::integer[], ?::bytea[], ?::text[], ?::text[], ?::bigint[])
                        as l (id, line, token, reference, stated, minor)
                    """)) {
                insert.setObject(1, organisation.value());
                insert.setObject(2, remittance.value());
                insert.setArray(3, columns.of("uuid", each -> each.id().value()));
                insert.setArray(4, columns.of("integer", Said::line));
                insert.setArray(5, columns.bytes(Said::token));
                insert.setArray(6, columns.of("text", Said::sealedReference));
                insert.setArray(
                        7,
                        columns.of(
                                "text",
                                each -> each.stated() == null
                                        ? null
                                        : each.stated().name()));
                insert.setArray(8, columns.of("bigint", Said::minor));
                insert.executeUpdate();
            }
        });
    }

    /** The remittance of a line, without reading the line, which nobody has locked yet. */
    public Optional<RemittanceId> remittanceOf(RemittanceLineId line) {
        return getEntityManager()
                .createQuery("select l.remittance from RemittanceLine l where l.id = :id", UUID.class)
                .setParameter("id", line.value())
                .getResultStream()
                .findFirst()
                .map(RemittanceId::new);
    }

    /** All lines of a file, in its order; what was written stays sealed where it is. */
    public List<Said> said(RemittanceId remittance) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                    select id, line, payroll_token, stated, received_minor from finance.remittance_line
                    where remittance_id = ? and line is not null order by line
                    """)) {
                select.setObject(1, remittance.value());
                List<Said> lines = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        String stated = rows.getString(4);
                        lines.add(new Said(
                                new RemittanceLineId(rows.getObject(1, UUID.class)),
                                rows.getInt(2),
                                ByteBuffer.wrap(rows.getBytes(3)),
                                null,
                                stated == null ? null : LineReason.valueOf(stated),
                                rows.getLong(5)));
                    }
                }
                return lines;
            }
        });
    }

    /** Writes the outcomes of lines received; where the member is known, what was written is no longer kept. */
    public void explain(List<Outcome> outcomes, boolean areFunded) {
        database.run(connection -> {
            var columns = new Columns<>(connection, outcomes);
            try (var update = connection.prepareStatement("""
                    update finance.remittance_line l
                    set reason = o.reason, membership_id = o.member, expected_minor = o.expected,
                        assigned_minor = o.assigned, waiting = ? and o.assigned > 0,
                        sealed_reference = case when o.member is null then l.sealed_reference end
                    from unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::bigint[])
                        as o (id, reason, member, expected, assigned)
                    where l.id = o.id
                    """)) {
                update.setBoolean(1, areFunded);
                update.setArray(
                        2,
                        columns.of(
                                "uuid",
                                each -> each.line() == null ? null : each.line().value()));
                update.setArray(3, columns.of("text", each -> each.reason().name()));
                update.setArray(
                        4,
                        columns.of(
                                "uuid",
                                each -> each.member() == null
                                        ? null
                                        : each.member().value()));
                update.setArray(5, columns.of("bigint", Outcome::expectedMinor));
                update.setArray(6, columns.of("bigint", Outcome::assignedMinor));
                update.executeUpdate();
            }
        });
    }

    /** Writes what was expected and did not come, instead of what was written of that before. */
    public void addMissing(Remittance remittance, List<Outcome> outcomes, Supplier<UUID> ids) {
        database.run(connection -> {
            try (var forget = connection.prepareStatement(
                    "update finance.remittance_line set expected_minor = 0 where remittance_id = ? and line is null")) {
                forget.setObject(1, remittance.id().value());
                forget.executeUpdate();
            }
            var columns = new Columns<>(connection, outcomes);
            try (var insert = connection.prepareStatement("""
                    insert into finance.remittance_line
                        (org_id, id, remittance_id, received_minor, reason, membership_id, expected_minor)
                    select ?, o.id, ?, 0, 'MISSING', o.member, o.expected
                    from unnest(?::uuid[], ?::uuid[], ?::bigint[]) as o (id, member, expected)
                    on conflict (org_id, remittance_id, membership_id) where line is null
                        do update set expected_minor = excluded.expected_minor
                    """)) {
                insert.setObject(1, remittance.organisation().value());
                insert.setObject(2, remittance.id().value());
                insert.setArray(3, columns.of("uuid", each -> ids.get()));
                insert.setArray(
                        4,
                        columns.of(
                                "uuid",
                                each -> each.member() == null
                                        ? null
                                        : each.member().value()));
                insert.setArray(5, columns.of("bigint", Outcome::expectedMinor));
                insert.executeUpdate();
            }
        });
    }

    /** Up to so many lines of a remittance that wait. */
    public List<RemittanceLineId> waiting(RemittanceId remittance, int most) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                    select id from finance.remittance_line where remittance_id = ? and waiting order by id limit ?
                    """)) {
                select.setObject(1, remittance.value());
                select.setInt(2, most);
                List<RemittanceLineId> lines = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        lines.add(new RemittanceLineId(rows.getObject(1, UUID.class)));
                    }
                }
                return lines;
            }
        });
    }

    /** Has every line wait of which something is with a member. */
    public void waitForReversal(RemittanceId remittance) {
        database.run(connection -> {
            try (var update = connection.prepareStatement("""
                    update finance.remittance_line set waiting = true, refusal = null
                    where remittance_id = ? and allocated_minor + resolved_minor > 0
                    """)) {
                update.setObject(1, remittance.value());
                update.executeUpdate();
            }
        });
    }

    /** Writes what became of lines, which no longer wait. */
    public void move(List<Moved> moved) {
        database.run(connection -> {
            var columns = new Columns<>(connection, moved);
            try (var update = connection.prepareStatement("""
                    update finance.remittance_line l
                    set allocated_minor = m.allocated, resolved_minor = m.resolved, refusal = m.refusal, waiting = false
                    from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::text[]) as m (id, allocated, resolved, refusal)
                    where l.id = m.id
                    """)) {
                update.setArray(1, columns.of("uuid", each -> each.id().value()));
                update.setArray(2, columns.of("bigint", Moved::allocatedMinor));
                update.setArray(3, columns.of("bigint", Moved::resolvedMinor));
                update.setArray(4, columns.of("text", Moved::refusal));
                update.executeUpdate();
            }
        });
    }

    /** Writes whose a line is found to be; what was written in its file is no longer kept. */
    public void identify(RemittanceLineId line, MembershipId member) {
        database.run(connection -> {
            try (var update = connection.prepareStatement(
                    "update finance.remittance_line set membership_id = ?, sealed_reference = null where id = ?")) {
                update.setObject(1, member.value());
                update.setObject(2, line.value());
                update.executeUpdate();
            }
        });
    }

    /** The sums of a remittance's lines for each reason that occurs. */
    public List<ReasonSums> sums(RemittanceId remittance) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                    select reason, count(*), sum(expected_minor), sum(received_minor), sum(allocated_minor),
                           sum(resolved_minor)
                    from finance.remittance_line
                    where remittance_id = ? and reason is not null and (line is not null or expected_minor > 0)
                    group by reason order by reason
                    """)) {
                select.setObject(1, remittance.value());
                List<ReasonSums> sums = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        sums.add(new ReasonSums(
                                LineReason.valueOf(rows.getString(1)),
                                rows.getInt(2),
                                rows.getLong(3),
                                rows.getLong(4),
                                rows.getLong(5),
                                rows.getLong(6)));
                    }
                }
                return sums;
            }
        });
    }
}
