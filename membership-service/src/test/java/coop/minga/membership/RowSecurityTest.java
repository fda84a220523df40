package coop.minga.membership;

import coop.minga.testing.MingaTestResource;
import coop.minga.testing.RowSecurity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Shows by the catalogue and by raw SQL that the database itself keeps organisations apart. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class RowSecurityTest {
    private static final String NOBODYS =
            "how far this service is with the events of others: belongs to no organisation";

    @TestFactory
    Stream<DynamicTest> rowSecurity() {
        Tenant owner = Tenant.register();
        owner.as("org-admin")
                .post("/api/v1/organisations", Map.of("name", "Umoja", "kind", "COOPERATIVE", "country", "KE"))
                .statusCode(201);
        return RowSecurity.of("membership")
                .except("minga.inbox", NOBODYS)
                .except("minga.applied_offset", NOBODYS)
                .except("minga.dead_letter", "pseudonymous events nobody could apply; no operation reads them")
                .definer("membership.is_tenant", "docs/adr/0025: an affiliate must be able to name its parent")
                .definer("membership.names_of_partners", "docs/adr/0033, 0057: people know organisations by name")
                .definer("membership.refuse_affiliation_cycle", "docs/adr/0025: no organisation sees a whole cycle")
                .definer("membership.refuse_past_affiliation_cycle", "docs/adr/0033: nor one of a past day")
                .tests(owner.id());
    }
}
