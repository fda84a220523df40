package coop.minga.membership.organisation.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.OtherName;
import coop.minga.membership.organisation.domain.Organisation;
import coop.minga.membership.organisation.domain.OrganisationProfile;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tenants as the platform's administration sees them, under the login that can insert one and nothing else.
 *
 * <p>Guarantee: runs in the transaction of {@code Commands.administer}; reads only whether an id is taken.
 */
@ApplicationScoped
public class Tenants {
    private final Database database;

    Tenants(Database database) {
        this.database = database;
    }

    /** Inserts the tenant; returns false if its id is taken, also by a directory record of somebody's. */
    public boolean insert(Organisation tenant) {
        OrganisationProfile profile = tenant.profile();
        return database.call(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into membership.organisation (id, org_id, version, name, kind, coop_type, tier, country, area,
                        zone, currency, ess_global_codes, external_ids, is_tenant, created_at, updated_at,
                        sectors, other_names, other_name_languages, other_name_kinds, sectors_version,
                        source_channel, source_system)
                    values (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict do nothing
                    """)) {
                insert.setObject(1, tenant.id().value());
                insert.setObject(2, tenant.id().value());
                insert.setString(3, profile.name());
                insert.setString(4, profile.kind().name());
                insert.setString(5, nameOrNull(profile.cooperativeType()));
                insert.setInt(6, profile.tier());
                insert.setString(7, profile.country());
                insert.setString(8, profile.area());
                insert.setString(9, profile.zone());
                insert.setString(10, profile.currency());
                insert.setArray(11, texts(connection, profile.essGlobalCodes(), code -> code));
                insert.setArray(12, texts(connection, profile.externalIds(), id -> id));
                insert.setTimestamp(13, Timestamp.from(tenant.createdAt()));
                insert.setTimestamp(14, Timestamp.from(tenant.createdAt()));
                insert.setArray(15, texts(connection, profile.sectors(), code -> code));
                insert.setArray(16, texts(connection, profile.otherNames(), OtherName::name));
                insert.setArray(17, texts(connection, profile.otherNames(), OtherName::languageOrEmpty));
                insert.setArray(18, texts(connection, profile.otherNames(), each -> each.kind()
                        .name()));
                insert.setString(19, profile.sectorsVersion());
                insert.setString(20, tenant.source().channel().name());
                insert.setString(21, tenant.source().system());
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** Whether a tenant of this id was registered under this name: the same registration, sent again. */
    public boolean isRegistered(OrganisationId id, String name) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(
                    "select 1 from membership.organisation where id = ? and name = ? and is_tenant")) {
                select.setObject(1, id.value());
                select.setString(2, name);
                try (var row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    private static <T> Array texts(Connection connection, List<T> values, Function<T, String> text)
            throws SQLException {
        return connection.createArrayOf("text", values.stream().map(text).toArray());
    }

    private static @Nullable String nameOrNull(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
