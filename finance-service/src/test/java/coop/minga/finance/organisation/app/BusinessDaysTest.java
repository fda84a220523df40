package coop.minga.finance.organisation.app;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.Tenant;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class BusinessDaysTest {
    /** The last moment of a day in Nairobi. */
    private static final Instant LATE = Instant.parse("2026-03-31T20:59:59Z");

    @Inject
    BusinessDays days;

    @Inject
    Transactions transactions;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @Test
    void whoHoldsTheLastConnectionNeedsNoOther() throws InterruptedException, ExecutionException {
        List<Tenant> organisations = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            organisations.add(Tenant.register());
        }
        var allHeld = new CyclicBarrier(connections);
        try (var threads = Executors.newFixedThreadPool(connections)) {
            List<Future<LocalDate>> asked = organisations.stream()
                    .map(each -> threads.submit(() -> transactions.inOrganisation(each.id(), () -> {
                        await(allHeld);
                        return days.at(new OrganisationId(each.id()), LATE);
                    })))
                    .toList();
            for (Future<LocalDate> each : asked) {
                assertThat(each.get()).isEqualTo("2026-03-31");
            }
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
