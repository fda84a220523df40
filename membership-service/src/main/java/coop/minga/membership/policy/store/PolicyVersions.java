package coop.minga.membership.policy.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.policy.PolicyName;
import coop.minga.membership.policy.domain.PolicyHistory;
import coop.minga.membership.policy.domain.PolicyVersion;
import coop.minga.membership.policy.domain.PolicyVersionKey;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The policies of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one; nothing is kept between transactions, so a new version counts
 * with its commit.
 */
@ApplicationScoped
public class PolicyVersions implements PanacheRepositoryBase<PolicyVersion, PolicyVersionKey> {
    private final Database database;

    PolicyVersions(Database database) {
        this.database = database;
    }

    public List<PolicyVersion> all(OrganisationId organisation) {
        return list("organisation", organisation.value());
    }

    public PolicyHistory history(OrganisationId organisation, PolicyName name) {
        return new PolicyHistory(
                organisation, name, list("organisation = ?1 and name = ?2", organisation.value(), name));
    }

    /** The same, until the transaction ends for nobody else to add to: versions are counted without a gap. */
    public PolicyHistory historyToChange(OrganisationId organisation, PolicyName name) {
        database.run(connection -> {
            try (var lock = connection.prepareStatement(
                    "select pg_advisory_xact_lock(hashtextextended('membership.policy/' || ? || '/' || ?, 0))")) {
                lock.setString(1, organisation.value().toString());
                lock.setString(2, name.name());
                lock.execute();
            }
        });
        return history(organisation, name);
    }

    /** The value in force on a day as far as was known; empty while the default holds. One statement on an index. */
    public Optional<String> value(
            OrganisationId organisation, PolicyName name, LocalDate on, @Nullable Instant knownAt) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                    select value from membership.policy_version
                    where org_id = ? and name = ? and valid_from <= ? and recorded_at <= coalesce(?::timestamptz, 'infinity')
                    order by valid_from desc, version desc
                    limit 1
                    """)) {
                select.setObject(1, organisation.value());
                select.setString(2, name.name());
                select.setObject(3, on);
                select.setObject(4, knownAt == null ? null : knownAt.atOffset(ZoneOffset.UTC));
                try (var row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
    }
}
