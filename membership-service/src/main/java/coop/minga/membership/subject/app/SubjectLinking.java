package coop.minga.membership.subject.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.subject.SubjectId;
import coop.minga.membership.subject.domain.RecordOfPerson;
import coop.minga.membership.subject.domain.SubjectGraph;
import coop.minga.membership.subject.domain.SubjectLink;
import coop.minga.membership.subject.domain.SubjectSplit;
import coop.minga.membership.subject.domain.VerifiedIdentifier;
import coop.minga.membership.subject.store.Subjects;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.time.UuidV7;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Links what waits to be linked and unlinks what waits to be unlinked, one batch in one transaction.
 *
 * <p>Guarantee: safe on any number of machines, because only one has its turn at a time; links, events and the mark that
 * the work is done commit together, so a crash repeats a batch and never half of it.
 */
@ApplicationScoped
public class SubjectLinking {
    private static final int BATCH = 500;

    private final AgroalDataSource dataSource;
    private final Subjects subjects;
    private final Event<SubjectsLinked> linked;
    private final Outbox outbox;
    private final Clock clock;

    SubjectLinking(
            @DataSource("linker") AgroalDataSource dataSource,
            Subjects subjects,
            Event<SubjectsLinked> linked,
            Outbox outbox,
            Clock clock) {
        this.dataSource = dataSource;
        this.subjects = subjects;
        this.linked = linked;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Returns how many identifiers, new and lost, it took out of the queues; 0 also where another linker has its turn. */
    public int linkBatch() throws SQLException {
        int done;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                // First what is linked no more: a corrected number must not bring those of the old and the new one
                // together for a moment.
                done = subjects.isMyTurn(connection) ? split(connection) + link(connection) : 0;
                connection.commit();
            } catch (SQLException | RuntimeException failure) {
                rollBack(connection, failure);
                throw failure;
            }
        }
        if (done > 0) {
            outbox.committed();
        }
        return done;
    }

    /** Explicitly: a pool that switches auto-commit on again would commit what is half done. */
    private static void rollBack(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            failure.addSuppressed(lost);
        }
    }

    private int split(Connection connection) throws SQLException {
        Map<Long, RecordOfPerson> lost = subjects.lost(connection, BATCH);
        if (lost.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        List<SubjectLink> links = subjects.linksBeside(
                connection, lost.values().stream().distinct().toList());
        List<VerifiedIdentifier> held = subjects.held(
                connection, links.stream().map(SubjectLink::record).toList());
        var split = new SubjectSplit(links, held, () -> new SubjectId(UuidV7.next(clock)));
        subjects.save(
                connection,
                links.stream()
                        .map(SubjectLink::subject)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                split,
                now);
        List<SubjectLink> changed = split.changedLinks();
        if (!changed.isEmpty()) {
            linked.fire(new SubjectsLinked(changed, zones(connection, changed), now, connection));
        }
        subjects.markRechecked(connection, lost.keySet());
        return lost.size();
    }

    private int link(Connection connection) throws SQLException {
        List<VerifiedIdentifier> waiting = subjects.unlinked(connection, BATCH);
        if (waiting.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        SubjectGraph graph = subjects.around(connection, waiting);
        waiting.forEach(each -> graph.add(each, () -> new SubjectId(UuidV7.next(clock))));
        subjects.save(connection, graph, now);
        List<SubjectLink> changed = graph.changedLinks();
        if (!changed.isEmpty()) {
            linked.fire(new SubjectsLinked(changed, zones(connection, changed), now, connection));
        }
        subjects.markLinked(connection, waiting);
        return waiting.size();
    }

    private Map<OrganisationId, ZoneId> zones(Connection connection, List<SubjectLink> links) throws SQLException {
        Map<OrganisationId, ZoneId> zones = new HashMap<>();
        subjects.zones(
                        connection,
                        links.stream()
                                .map(each -> each.record().organisation())
                                .distinct()
                                .toList())
                .forEach((organisation, zone) -> zones.put(organisation, ZoneId.of(zone)));
        return zones;
    }
}
