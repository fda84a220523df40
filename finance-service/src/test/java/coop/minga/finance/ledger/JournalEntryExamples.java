package coop.minga.finance.ledger;

import static coop.minga.finance.Tenant.move;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the walks need of journal entries. */
public final class JournalEntryExamples implements FeatureExamples<Tenant> {
    private static final UUID CASH = UUID.fromString("0190f7a0-0000-7000-8000-00000000a001");
    private static final UUID DUES = UUID.fromString("0190f7a0-0000-7000-8000-00000000a002");

    @Override
    public void inEveryCollection(Tenant owner) {
        openAccounts(owner);
        post(owner);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        openAccounts(tenant);
        return examples.given("journal_entries_get", () -> Given.path("id", post(tenant)))
                .given("journal_entries_reverse", () -> Given.path("id", post(tenant)))
                .given("journal_entries_complete", () -> Given.path("id", pend(tenant)))
                .given("journal_entries_void", () -> Given.path("id", pend(tenant)))
                .given("journal_entries_receipt", () -> {
                    UUID entry = post(tenant);
                    tenant.seal();
                    return Given.path("id", entry);
                });
    }

    private static void openAccounts(Tenant tenant) {
        tenant.withGeneralFund();
        tenant.account(Map.of("id", CASH, "code", "E-CASH", "name", "Cash", "class", "ASSET"));
        tenant.account(Map.of("id", DUES, "code", "E-DUES", "name", "Dues", "class", "INCOME"));
    }

    private static UUID post(Tenant tenant) {
        return Api.id(tenant.as("treasurer")
                .post("/api/v1/journal-entries", move("30.00", CASH, DUES))
                .statusCode(201));
    }

    private static UUID pend(Tenant tenant) {
        Map<String, Object> pending = new HashMap<>(move("30.00", CASH, DUES));
        pending.put("pendingUntil", Instant.now().plusSeconds(3600).toString());
        return Api.id(
                tenant.as("treasurer").post("/api/v1/journal-entries", pending).statusCode(201));
    }
}
