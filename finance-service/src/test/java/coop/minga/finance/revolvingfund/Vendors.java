package coop.minga.finance.revolvingfund;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A SACCO with a fund for vendors, which may be spent on stalls, costs and losses. */
record Vendors(Tenant sacco, UUID fund, UUID stalls, UUID cash, UUID loans) {
    static final String PATH = "/api/v1/revolving-funds";

    static Vendors begin(Tenant sacco) {
        return begin(sacco, UUID.randomUUID(), UUID.randomUUID());
    }

    static Vendors begin(Tenant sacco, UUID fund, UUID stalls) {
        sacco.withChart();
        sacco.account(Map.of("id", stalls, "code", "5210", "name", "Stalls", "class", "EXPENSE"));
        sacco.fund(Map.of(
                "id",
                fund,
                "code",
                "VENDORS",
                "name",
                "Vendors",
                "kind",
                "REVOLVING",
                "restricted",
                true,
                "spendOn",
                List.of(stalls)));
        return new Vendors(sacco, fund, stalls, sacco.accountOf("1010"), sacco.accountOf("1100"));
    }

    static Vendors seeded(Tenant sacco, String amount) {
        Vendors vendors = begin(sacco);
        vendors.revolve().statusCode(201);
        vendors.seed(amount).statusCode(201);
        return vendors;
    }

    Api treasurer() {
        return sacco.as("treasurer");
    }

    ValidatableResponse revolve() {
        return treasurer().post(PATH, Map.of("fund", fund, "funder", "Vendors' solidarity trust"));
    }

    ValidatableResponse seed(String amount) {
        return treasurer().post(PATH + "/{id}/seeds", Map.of("amount", Tenant.amount(amount)), fund);
    }

    ValidatableResponse regrant(String amount) {
        return treasurer()
                .post(PATH + "/{id}/regrants", Map.of("amount", Tenant.amount(amount), "expenseAccount", stalls), fund);
    }

    /** Moves money of the fund by hand, as a loan does. */
    ValidatableResponse move(String amount, UUID debit, UUID credit, String day) {
        return treasurer()
                .post(
                        "/api/v1/journal-entries",
                        Map.of(
                                "effectiveOn",
                                day,
                                "postings",
                                List.of(
                                        Tenant.line("DEBIT", amount, debit, fund),
                                        Tenant.line("CREDIT", amount, credit, fund))))
                .statusCode(201);
    }

    ValidatableResponse figures(Map<String, ?> query) {
        return sacco.as("auditor").list(PATH + "/{id}/figures", query, fund).statusCode(200);
    }
}
