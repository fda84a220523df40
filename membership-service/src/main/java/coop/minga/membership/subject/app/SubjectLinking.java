package coop.minga.membership.subject.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.subject.SubjectId;
import coop.minga.membership.subject.domain.LinkEvidence;
import coop.minga.membership.subject.domain.Loss;
import coop.minga.membership.subject.domain.RecordOfPerson;
import coop.minga.membership.subject.domain.SubjectGraph;
import coop.minga.membership.subject.domain.SubjectLink;
import coop.minga.membership.subject.domain.SubjectSplit;
import coop.minga.membership.subject.store.CarriedLinks;
import coop.minga.membership.subject.store.Subjects;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.time.UuidV7;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Links what waits to be linked and unlinks what waits to be unlinked, one batch in one transaction.
 *
 * <p>Guarantee: safe on any number of machines, because only one has its turn at a time; links, events and the mark that
 * the work is done commit together, so a crash repeats a batch and never half of it.
 */
@ApplicationScoped
public class SubjectLinking {
    private static final int BATCH = 500;
    private static final Duration CODES_ARE_KEPT = Duration.ofDays(1);

    private final AgroalDataSource dataSource;
    private final Subjects subjects;
    private final CarriedLinks carried;
    private final Event<SubjectsLinked> linked;
    private final Outbox outbox;
    private final Clock clock;

    SubjectLinking(
            @DataSource("linker") AgroalDataSource dataSource,
            Subjects subjects,
            CarriedLinks carried,
            Event<SubjectsLinked> linked,
            Outbox outbox,
            Clock clock) {
        this.dataSource = dataSource;
        this.subjects = subjects;
        this.carried = carried;
        this.linked = linked;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Returns how much it took out of the queues; 0 also where another linker has its turn. */
    public int linkBatch() throws SQLException {
        int done = inTransaction(connection -> subjects.isMyTurn(connection) ? linkNext(connection) : 0);
        if (done > 0) {
            outbox.committed();
        }
        return done;
    }

    /** Forgets the digests of codes that were fetched or presented long ago. */
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void forgetCodes() throws SQLException {
        inTransaction(
                connection -> carried.forgetBefore(connection, clock.instant().minus(CODES_ARE_KEPT)));
    }

    @FunctionalInterface
    private interface Work {
        /** Returns how much it did. */
        int on(Connection connection) throws SQLException;
    }

    private int inTransaction(Work work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int done = work.on(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException failure) {
                rollBack(connection, failure);
                throw failure;
            }
        }
    }

    /** Explicitly: a pool that switches auto-commit on again would commit what is half done. */
    private static void rollBack(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            failure.addSuppressed(lost);
        }
    }

    private int linkNext(Connection connection) throws SQLException {
        // First what is linked no more: a corrected number must not bring those of the old and the new one
        // together for a moment.
        List<Loss> losses = subjects.losses(connection, BATCH);
        Set<ByteBuffer> codes = new HashSet<>(split(connection, losses));
        List<LinkEvidence> identifiers = subjects.unlinked(connection, BATCH);
        CarriedLinks.Matched matched = carried.match(connection, BATCH);
        codes.addAll(matched.indexes());
        List<LinkEvidence> waiting = new ArrayList<>(identifiers);
        if (!codes.isEmpty()) {
            waiting.addAll(carried.linkedBy(connection, codes));
        }
        link(connection, waiting);
        subjects.markLinked(connection, identifiers);
        return losses.size() + identifiers.size() + matched.presentations();
    }

    /** Returns by which codes the records have to be linked again, for themselves or for those they were merged into. */
    private List<ByteBuffer> split(Connection connection, List<Loss> losses) throws SQLException {
        if (losses.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<RecordOfPerson> records =
                losses.stream().map(Loss::record).distinct().toList();
        carried.forget(connection, losses);
        List<SubjectLink> links = subjects.linksBeside(connection, records);
        List<RecordOfPerson> linkedRecords =
                links.stream().map(SubjectLink::record).toList();
        List<LinkEvidence> held = new ArrayList<>(subjects.held(connection, linkedRecords));
        held.addAll(carried.held(connection, linkedRecords));
        var split = new SubjectSplit(links, held, this::nextSubject);
        subjects.save(
                connection,
                links.stream()
                        .map(SubjectLink::subject)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                split,
                now);
        tell(connection, split.changedLinks(), now);
        subjects.markRechecked(connection, losses);
        return carried.indexes(connection, records);
    }

    private void link(Connection connection, List<LinkEvidence> waiting) throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        SubjectGraph graph = subjects.around(connection, waiting);
        waiting.forEach(each -> graph.add(each, this::nextSubject));
        subjects.save(connection, graph, now);
        tell(connection, graph.changedLinks(), now);
    }

    private SubjectId nextSubject() {
        return new SubjectId(UuidV7.next(clock));
    }

    private void tell(Connection connection, List<SubjectLink> changed, Instant now) throws SQLException {
        if (!changed.isEmpty()) {
            linked.fire(new SubjectsLinked(changed, zones(connection, changed), now, connection));
        }
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
