package coop.minga.finance.checkoff.app;

import coop.minga.finance.checkoff.store.PayrollKeys;
import coop.minga.finance.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Forgets what payrolls called a person.
 *
 * <p>Guarantee: in the transaction of the given connection; what was deducted and paid stays.
 */
@ApplicationScoped
public class PayrollForgetting {

    public void forget(Connection connection, OrganisationId organisation, UUID person) throws SQLException {
        PayrollKeys.destroy(connection, organisation.value(), person);
    }
}
