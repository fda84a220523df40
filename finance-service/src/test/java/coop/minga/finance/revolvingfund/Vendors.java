package coop.minga.finance.revolvingfund;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
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
                List.of(stalls, sacco.accountOf("5020"), sacco.accountOf("5600"))));
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

    /** An emergency scheme that gives out of the fund. */
    UUID scheme(Map<String, ?> more) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "kind",
                "EMERGENCY",
                "fund",
                fund,
                "terms",
                Map.of(
                        "name",
                        "What is left",
                        "capPerMember",
                        Tenant.amount("500.00"),
                        "capPerRound",
                        Tenant.amount("9000.00"),
                        "quorum",
                        1,
                        "committee",
                        List.of("amina"))));
        request.putAll(more);
        return Api.id(treasurer().post("/api/v1/solidarity-schemes", request).statusCode(201));
    }

    ValidatableResponse convert(UUID scheme, UUID resolution, String consentedOn) {
        return sacco.as("org-admin")
                .post(
                        PATH + "/{id}/conversions",
                        Map.of(
                                "scheme",
                                scheme,
                                "resolution",
                                resolution,
                                "funderConsentedOn",
                                consentedOn,
                                "consentReference",
                                "TRUST-2026-117"),
                        fund);
    }

    ValidatableResponse become(String step) {
        return treasurer().post(PATH + "/{id}/" + step, "", fund);
    }
}
