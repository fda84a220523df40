package coop.minga.finance.affiliationfee;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.finance.affiliationfee.app.AffiliationHearing;
import coop.minga.finance.affiliationfee.app.AffiliationHearing.Held;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.testing.Api;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource.DataSourceLiteral;
import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A union below its federation, both with books, and what they state to each other. */
record Federation(Tenant union, Tenant parent, UUID affiliation) {
    static final String PATH = "/api/v1/affiliation-fees";

    static Federation found() {
        return of(Tenant.register(), UUID.randomUUID());
    }

    static Federation of(Tenant union, UUID affiliation) {
        Federation federation = new Federation(union, Tenant.register(), affiliation);
        for (Tenant each : List.of(federation.union, federation.parent)) {
            each.as("treasurer")
                    .post("/api/v1/charts-of-accounts", Map.of("template", "UNION"))
                    .statusCode(anyOf(equalTo(201), equalTo(409)));
        }
        UUID cash = account(union, "CASH");
        union.as("treasurer")
                .post("/api/v1/journal-entries", Tenant.move("10000.00", cash, account(union, "OPENING_BALANCES")))
                .statusCode(201);
        federation.hear(1, new Held("ACTIVE", LocalDate.of(2025, 1, 1), null));
        return federation;
    }

    void hear(long version, Held... held) {
        var hearing = Arc.container().instance(AffiliationHearing.class).get();
        var inbox = Arc.container()
                .instance(AgroalDataSource.class, new DataSourceLiteral("inbox"))
                .get();
        try (Connection connection = inbox.getConnection()) {
            connection.setAutoCommit(false);
            hearing.hear(
                    connection,
                    new OrganisationId(union.id()),
                    new AffiliationId(affiliation),
                    new OrganisationId(parent.id()),
                    version,
                    List.of(held));
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The first quarter of 2026 at five shillings each. */
    Map<String, Object> quarter(long members) {
        return new HashMap<>(Map.of(
                "affiliationId",
                affiliation,
                "periodFrom",
                "2026-01-01",
                "periodTo",
                "2026-03-31",
                "rate",
                Map.of("amount", "5.00", "currency", "KES"),
                "members",
                members));
    }

    UUID stated(long members) {
        return Api.id(union.as("treasurer").post(PATH, quarter(members)).statusCode(201));
    }

    static ValidatableResponse state(Tenant party, UUID fee, long members, String amount) {
        return party.as("treasurer")
                .post(
                        PATH + "/{id}/statements",
                        Map.of("members", members, "amount", Map.of("amount", amount, "currency", "KES")),
                        fee);
    }

    /** What an account of a party's chart holds. */
    static String balance(Tenant party, String use) {
        return party.balance(account(party, use));
    }

    private static UUID account(Tenant party, String use) {
        return UUID.fromString(
                party.as("auditor").get("/api/v1/charts-of-accounts").extract().path("items[0].uses." + use));
    }
}
