package coop.minga.finance.organisation.app;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.store.OrganisationProjection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Takes in what membership-service says of organisations.
 *
 * <p>Guarantee: in the transaction of the given connection; an older version changes nothing.
 */
@ApplicationScoped
public class OrganisationHearing {

    public void hear(Connection connection, OrganisationId id, long version, String name, String zone, String currency)
            throws SQLException {
        OrganisationProjection.keep(connection, id.value(), version, name, zone, currency);
    }
}
