package coop.minga.membership.organisation.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.domain.Organisation;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The organisations the caller's organisation is steward of.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, UUID> {
    private final Database database;

    Organisations(Database database) {
        this.database = database;
    }

    /**
     * Those that are there, kept from changing and from being referred to until the transaction ends. Hibernate's own
     * lock is that of a change, which lets a foreign key through.
     */
    public List<Organisation> lock(Collection<OrganisationId> ids) {
        Object[] values = ids.stream().map(OrganisationId::value).toArray();
        database.run(connection -> {
            try (var select = connection.prepareStatement(
                    "select from membership.organisation where id = any(?) order by id for update")) {
                select.setArray(1, connection.createArrayOf("uuid", values));
                select.execute();
            }
        });
        return list("id in ?1", List.of(values));
    }
}
