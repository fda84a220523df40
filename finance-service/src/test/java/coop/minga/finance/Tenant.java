package coop.minga.finance;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.member.MemberPeriod;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberHearing;
import coop.minga.finance.member.app.MemberHearing.Said;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationHearing;
import coop.minga.finance.resolution.ResolutionId;
import coop.minga.finance.resolution.app.ResolutionHearing;
import coop.minga.platform.housekeeping.Housekeeping;
import coop.minga.platform.transaction.SqlWork;
import coop.minga.testing.Api;
import coop.minga.testing.Midnight;
import coop.minga.testing.PostgresForTests;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource.DataSourceLiteral;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
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
        Midnight.letPass();
        var hearing = Arc.container().instance(OrganisationHearing.class).get();
        heard(connection ->
                hearing.hear(connection, new OrganisationId(id), 1, "Jua Kali Savings", "Africa/Nairobi", "KES"));
        return new Tenant(id);
    }

    /** An active member, of a person of her own. */
    public UUID member() {
        return member(UUID.randomUUID());
    }

    /** An active member since 2024. */
    public UUID member(UUID person) {
        UUID membership = UUID.randomUUID();
        member(membership, 1, person, new MemberPeriod("ACTIVE", LocalDate.of(2024, 1, 1), null));
        return membership;
    }

    /** What membership-service says of a membership. */
    public void member(UUID membership, long version, UUID person, MemberPeriod... periods) {
        var hearing = Arc.container().instance(MemberHearing.class).get();
        var said = new Said(new MembershipId(membership), version, person, "FULL", List.of(periods));
        heard(connection -> hearing.hear(connection, new OrganisationId(id), List.of(said)));
    }

    /** Active members since 2024, each of a person of her own. */
    public void members(List<UUID> memberships) {
        var hearing = Arc.container().instance(MemberHearing.class).get();
        var active = List.of(new MemberPeriod("ACTIVE", LocalDate.of(2024, 1, 1), null));
        List<Said> said = memberships.stream()
                .map(each -> new Said(new MembershipId(each), 1, UUID.randomUUID(), "FULL", active))
                .toList();
        heard(connection -> hearing.hear(connection, new OrganisationId(id), said));
    }

    /** What membership-service says of a resolution. */
    public void resolution(UUID resolution, long version, String state, String subjectKind) {
        var hearing = Arc.container().instance(ResolutionHearing.class).get();
        var said = new ResolutionHearing.Said(new ResolutionId(resolution), version, state, subjectKind, null);
        heard(connection -> hearing.hear(connection, new OrganisationId(id), said));
    }

    private static void heard(SqlWork.WithoutAnswer event) {
        var inbox = Arc.container()
                .instance(AgroalDataSource.class, new DataSourceLiteral("inbox"))
                .get();
        try (Connection connection = inbox.getConnection()) {
            connection.setAutoCommit(false);
            event.on(connection);
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Has all that was done sealed into the chain; who seals at the same time is waited for. */
    public void seal() {
        var housekeeping = Arc.container().instance(Housekeeping.class).get();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            housekeeping.sealAudit();
            return unsealed() == 0;
        });
    }

    private long unsealed() throws SQLException {
        try (Connection superuser = PostgresForTests.superuser("finance");
                var count = superuser.prepareStatement(
                        "select count(*) from minga.audit_entry where org_id = ? and hash is null")) {
            count.setObject(1, id);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** An asset that keeps books of its own, as the account of a loan does. */
    public UUID keptAsset() {
        UUID account = account("1999", "ASSET");
        try (Connection superuser = PostgresForTests.superuser("finance");
                var update = superuser.prepareStatement(
                        "update finance.ledger_account set posted_by_hand = false where id = ?")) {
            update.setObject(1, account);
            update.executeUpdate();
            return account;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
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

    /** Adopts the chart of a SACCO unless there is one. */
    public Tenant withChart() {
        as("treasurer")
                .post("/api/v1/charts-of-accounts", Map.of("template", "SACCO"))
                .statusCode(anyOf(equalTo(201), equalTo(409)));
        return this;
    }

    public UUID product(Map<String, ?> request) {
        return Api.id(as("treasurer").post("/api/v1/products", request).statusCode(201));
    }

    /** Opens an account of a product for a member. */
    public UUID memberAccount(UUID membership, UUID product) {
        return Api.id(as("treasurer")
                .post("/api/v1/member-accounts", Map.of("membership", membership, "product", product))
                .statusCode(201));
    }

    /** Pays into a member's account, in cash. */
    public UUID deposit(UUID account, String amount) {
        return Api.id(as("treasurer")
                .post("/api/v1/member-accounts/{id}/deposits", Map.of("amount", amount(amount)), account)
                .statusCode(201));
    }

    public static Map<String, Object> amount(String amount) {
        return Map.of("amount", amount, "currency", "KES");
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

    /** The account of a code, as a chart of accounts opened it. */
    public UUID accountOf(String code) {
        return UUID.fromString(as("auditor")
                .list("/api/v1/ledger-accounts", Map.of("code", code))
                .statusCode(200)
                .extract()
                .path("items[0].id"));
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
