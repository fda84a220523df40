package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.membership.OrganisationChanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Keeps the name, country and zone of each tenant. Of somebody's directory records only ids of their choice would come, and one of
 * them may be a tenant's.
 *
 * <p>Guarantee: that of {@link Projection}; keyed by the organisation's own id.
 */
@ApplicationScoped
class OrganisationProjection implements Projection<OrganisationChanged> {
    @Override
    public Class<OrganisationChanged> contract() {
        return OrganisationChanged.class;
    }

    @Override
    public String type() {
        return OrganisationChanged.TYPE;
    }

    @Override
    public void apply(Connection connection, List<OrganisationChanged> events) throws SQLException {
        List<OrganisationChanged> newest = AggregateKey.newest(
                events.stream().filter(OrganisationChanged::isTenant).toList(),
                event -> new AggregateKey(event.organisationId(), event.organisationId()),
                OrganisationChanged::version);
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into insight.organisation as known (organisation_id, org_id, version, name, kind, zone, country)
                select * from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                on conflict (organisation_id) do update
                set org_id = excluded.org_id, version = excluded.version, name = excluded.name, kind = excluded.kind,
                    zone = excluded.zone, country = excluded.country
                where known.version < excluded.version""")) {
            new Columns<>(upsert, newest)
                    .bind("uuid", OrganisationChanged::organisationId)
                    .bind("uuid", OrganisationChanged::organisation)
                    .bind("bigint", OrganisationChanged::version)
                    .bind("text", OrganisationChanged::name)
                    .bind("text", OrganisationChanged::kind)
                    .bind("text", OrganisationChanged::zone)
                    .bind("text", OrganisationChanged::country);
            upsert.executeUpdate();
        }
    }
}
