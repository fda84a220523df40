package coop.minga.membership.organisation.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.OtherName;
import coop.minga.membership.organisation.OtherNameKind;
import coop.minga.membership.organisation.domain.CooperativeType;
import coop.minga.membership.organisation.domain.Organisation;
import coop.minga.membership.organisation.domain.OrganisationKind;
import coop.minga.membership.organisation.domain.OrganisationProfile;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Directory records as the platform's administration sees them: those that somebody claims, and no others.
 *
 * <p>Guarantee: runs in a transaction of the administration's login, which may change nothing of a record but to whom it
 * is linked, and that only after its claim was verified.
 */
@ApplicationScoped
public class ClaimedRecords {
    private final Database database;

    ClaimedRecords(Database database) {
        this.database = database;
    }

    public Optional<Organisation> find(OrganisationId steward, OrganisationId id) {
        return database.call(connection -> {
            try (var select =
                    connection.prepareStatement("select * from membership.organisation where org_id = ? and id = ?")) {
                select.setObject(1, steward.value());
                select.setObject(2, id.value());
                try (var row = select.executeQuery()) {
                    return row.next() ? Optional.of(organisation(steward, id, row)) : Optional.empty();
                }
            }
        });
    }

    public void link(Organisation organisation) {
        database.run(connection -> {
            try (var update = connection.prepareStatement("""
                    update membership.organisation set claimed_by = ?, version = version + 1, updated_at = ?
                    where org_id = ? and id = ?
                    """)) {
                update.setObject(
                        1, organisation.claimedBy().map(OrganisationId::value).orElseThrow());
                update.setObject(2, organisation.updatedAt().atOffset(ZoneOffset.UTC));
                update.setObject(3, organisation.steward().value());
                update.setObject(4, organisation.id().value());
                update.executeUpdate();
            }
        });
    }

    private static Organisation organisation(OrganisationId steward, OrganisationId id, ResultSet row)
            throws SQLException {
        String type = row.getString("coop_type");
        List<String> names = texts(row, "other_names");
        List<String> languages = texts(row, "other_name_languages");
        List<String> kinds = texts(row, "other_name_kinds");
        Organisation organisation = Organisation.restored(
                id,
                steward,
                new OrganisationProfile(
                        row.getString("name"),
                        IntStream.range(0, names.size())
                                .mapToObj(i -> new OtherName(
                                        names.get(i), languages.get(i), OtherNameKind.valueOf(kinds.get(i))))
                                .toList(),
                        OrganisationKind.valueOf(row.getString("kind")),
                        type == null ? null : CooperativeType.valueOf(type),
                        row.getInt("tier"),
                        row.getString("country"),
                        row.getString("area"),
                        row.getString("zone"),
                        row.getString("currency"),
                        texts(row, "sectors"),
                        row.getString("sectors_version"),
                        texts(row, "ess_global_codes"),
                        texts(row, "external_ids")),
                row.getLong("version") + 1,
                row.getObject("created_at", OffsetDateTime.class).toInstant());
        UUID claimedBy = row.getObject("claimed_by", UUID.class);
        if (claimedBy != null) {
            organisation.claimedBy(
                    new OrganisationId(claimedBy),
                    row.getObject("updated_at", OffsetDateTime.class).toInstant());
        }
        return organisation;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
