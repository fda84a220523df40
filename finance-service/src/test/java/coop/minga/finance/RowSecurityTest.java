package coop.minga.finance;

import coop.minga.testing.MingaTestResource;
import coop.minga.testing.RowSecurity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Shows by the catalogue and by raw SQL that the database itself keeps organisations apart. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class RowSecurityTest {
    private static final String NOBODYS =
            "how far this service is with the events of others: belongs to no organisation";
    private static final String RULES = "docs/adr/0060: balances are written by the ledger's role alone";

    @TestFactory
    Stream<DynamicTest> rowSecurity() {
        Tenant owner = Tenant.register().withGeneralFund();
        owner.member();
        owner.as("treasurer")
                .post(
                        "/api/v1/journal-entries",
                        Tenant.move("1.00", owner.account("1", "ASSET"), owner.account("2", "INCOME")))
                .statusCode(201);
        return RowSecurity.of("finance")
                .except("minga.inbox", NOBODYS)
                .except("minga.applied_offset", NOBODYS)
                .except("minga.dead_letter", "pseudonymous events nobody could apply; no operation reads them")
                .definer("finance.carry_account_rules", RULES)
                .definer("finance.carry_fund_rules", RULES)
                .definer("finance.carry_hold", "docs/adr/0065: what is held back stands in the balance too")
                .definer("finance.forget_unused_balance", "docs/adr/0103: what is refused leaves no empty balance")
                .definer("finance.lock_balances", "docs/adr/0102: of the caller's accounts alone, and changes nothing")
                .definer("finance.post_entries", "docs/adr/0061: a batch posts for many organisations at once")
                .tests(owner.id());
    }
}
