package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.membership.DuplicateCandidateChanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps which records may be of one person, and how far that was looked into.
 *
 * <p>Guarantee: that of {@link Projection}.
 */
@ApplicationScoped
class DuplicateCandidateProjection implements Projection<DuplicateCandidateChanged> {
    @Override
    public Class<DuplicateCandidateChanged> contract() {
        return DuplicateCandidateChanged.class;
    }

    @Override
    public String type() {
        return DuplicateCandidateChanged.TYPE;
    }

    @Override
    public void apply(Connection connection, List<DuplicateCandidateChanged> events) throws SQLException {
        List<DuplicateCandidateChanged> newest = AggregateKey.newest(
                events,
                event -> new AggregateKey(event.organisation(), event.candidateId()),
                DuplicateCandidateChanged::version);
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into insight.duplicate_candidate as known
                  (org_id, candidate_id, version, state, person_ids, score_band)
                select org_id, candidate_id, version, state, string_to_array(person_ids, ',')::uuid[], score_band
                from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[])
                  as told(org_id, candidate_id, version, state, person_ids, score_band)
                on conflict (org_id, candidate_id) do update
                set version = excluded.version, state = excluded.state, person_ids = excluded.person_ids,
                    score_band = excluded.score_band
                where known.version < excluded.version""")) {
            new Columns<>(upsert, newest)
                    .bind("uuid", DuplicateCandidateChanged::organisation)
                    .bind("uuid", DuplicateCandidateChanged::candidateId)
                    .bind("bigint", DuplicateCandidateChanged::version)
                    .bind("text", DuplicateCandidateChanged::state)
                    .bind("text", DuplicateCandidateProjection::personIds)
                    .bind("text", DuplicateCandidateChanged::scoreBand);
            upsert.executeUpdate();
        }
    }

    private static String personIds(DuplicateCandidateChanged event) {
        return event.personIds().stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
