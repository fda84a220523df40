package coop.minga.membership.organisation.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether somebody uses the platform as an organisation.
 *
 * <p>Guarantee: yes or no and nothing else; the one question about other organisations the runtime login may ask.
 */
@ApplicationScoped
public class TenantRegister {
    private final Database database;

    TenantRegister(Database database) {
        this.database = database;
    }

    public boolean has(OrganisationId organisation) {
        return database.call(connection -> {
            try (var ask = connection.prepareStatement("select membership.is_tenant(?)")) {
                ask.setObject(1, organisation.value());
                try (var row = ask.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }
}
