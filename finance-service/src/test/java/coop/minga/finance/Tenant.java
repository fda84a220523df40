package coop.minga.finance;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationHearing;
import coop.minga.testing.Api;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource.DataSourceLiteral;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An organisation that finance has heard of, for one test.
 *
 * <p>Guarantee: no other test sees it, so tests need no order and no clean-up.
 */
public record Tenant(UUID id) {

    public static Tenant register() {
        return register(UUID.randomUUID());
    }

    /** Where an id is written somewhere, as in an example. */
    public static Tenant register(UUID id) {
        var container = Arc.container();
        var hearing = container.instance(OrganisationHearing.class).get();
        var inbox = container
                .instance(AgroalDataSource.class, new DataSourceLiteral("inbox"))
                .get();
        try (Connection connection = inbox.getConnection()) {
            connection.setAutoCommit(false);
            hearing.hear(connection, new OrganisationId(id), 1, "Africa/Nairobi", "KES");
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return new Tenant(id);
    }

    public Api as(String role) {
        return Api.as(role, id);
    }

    /** Opens the general fund unless it is there. */
    public Tenant withGeneralFund() {
        as("treasurer")
                .post("/api/v1/funds", Map.of("code", "GENERAL", "name", "General fund", "kind", "GENERAL"))
                .statusCode(anyOf(equalTo(201), equalTo(409)));
        return this;
    }

    public UUID fund(Map<String, ?> request) {
        return Api.id(as("treasurer").post("/api/v1/funds", request).statusCode(201));
    }

    /** Opens an account of a class, without a floor. */
    public UUID account(String code, String accountClass) {
        return account(Map.of("code", code, "name", "Account " + code, "class", accountClass));
    }

    public UUID account(Map<String, ?> request) {
        return Api.id(as("treasurer").post("/api/v1/ledger-accounts", request).statusCode(201));
    }

    /** What an account holds now. */
    public String balance(UUID account) {
        return as("auditor")
                .get("/api/v1/ledger-accounts/{id}/balance", account)
                .statusCode(200)
                .extract()
                .path("balance.amount");
    }

    /** The body of an entry that moves an amount from one account to another. */
    public static Map<String, Object> move(String amount, UUID debit, UUID credit) {
        return Map.of("postings", List.of(line("DEBIT", amount, debit), line("CREDIT", amount, credit)));
    }

    public static Map<String, Object> line(String side, String amount, UUID account) {
        return Map.of("account", account, "side", side, "amount", Map.of("amount", amount, "currency", "KES"));
    }

    public static Map<String, Object> line(String side, String amount, UUID account, UUID fund) {
        return Map.of(
                "account", account, "fund", fund, "side", side, "amount", Map.of("amount", amount, "currency", "KES"));
    }
}
