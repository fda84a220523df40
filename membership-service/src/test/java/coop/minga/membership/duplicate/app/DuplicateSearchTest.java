package coop.minga.membership.duplicate.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.minga.membership.Tenant;
import coop.minga.membership.duplicate.store.DuplicateChecks;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.DamagedRecord;
import coop.minga.membership.person.PersonExamples;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class DuplicateSearchTest {
    @Inject
    DuplicateSearch search;

    @Inject
    DuplicateChecks checks;

    @Inject
    Transactions transactions;

    @Test
    void asManyWhoCannotBeReadAsFillABatchKeepNobodyWaiting() throws SQLException {
        Tenant union = Tenant.register();
        var organisation = new OrganisationId(union.id());
        UUID damaged = PersonExamples.person(union);
        UUID other = PersonExamples.person(union);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> transactions.inOrganisation(
                        union.id(), () -> checks.last(organisation, 1).isEmpty()));
        DamagedRecord.of(damaged);
        // In one transaction, so that the service's own search has no part in it.
        transactions.inOrganisation(union.id(), () -> {
            checks.add(organisation, List.of(new PersonId(damaged), new PersonId(other)));
            assertThat(search.compareNext(organisation, 1)).isZero();
            assertThat(search.compareNext(organisation, 1)).isOne();
            assertThat(checks.next(organisation, 2)).containsExactly(new PersonId(damaged));
            return null;
        });
    }
}
