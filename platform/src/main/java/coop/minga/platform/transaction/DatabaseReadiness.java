package coop.minga.platform.transaction;

import coop.minga.platform.access.Caller;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether the database answers, through the same pool and login the requests use.
 *
 * <p>Guarantee: red while a request would fail for want of the database, green again without a restart.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {
    private final Transactions transactions;
    private final boolean required;

    DatabaseReadiness(Transactions transactions, @ConfigProperty(name = "minga.database.required") boolean required) {
        this.transactions = transactions;
        this.required = required;
    }

    @Override
    public HealthCheckResponse call() {
        boolean answers = answers();
        return HealthCheckResponse.named("database")
                .status(answers || !required)
                .withData("answers", answers)
                .build();
    }

    private boolean answers() {
        try {
            return transactions.inOrganisation(Caller.NO_ORGANISATION, () -> true);
        } catch (DatabaseFailure | QuarkusTransactionException away) {
            return false;
        }
    }
}
