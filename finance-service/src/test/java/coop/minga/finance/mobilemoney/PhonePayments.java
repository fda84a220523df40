package coop.minga.finance.mobilemoney;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.lessThan;

import coop.minga.finance.Tenant;
import coop.minga.finance.mobilemoney.app.MobileMoneyPolling;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.stack.mobilemoney.MobileMoneySimulator;
import coop.minga.testing.Api;
import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation into whose account with the provider people pay, and a member of it with savings. */
record PhonePayments(
        Tenant tenant, MobileMoneySimulator provider, String number, UUID account, UUID member, UUID savings) {
    static final String PAYMENTS = "/api/v1/mobile-money-payments";

    static PhonePayments with(MobileMoneySimulator provider) {
        Tenant tenant = Tenant.register().withChart();
        UUID product = tenant.product(Map.of("code", "SAVINGS", "name", "Savings", "kind", "SAVINGS"));
        UUID member = tenant.member();
        UUID savings = tenant.memberAccount(member, product);
        String number = UUID.randomUUID().toString();
        UUID account = register(tenant, number);
        provider.openAccount(number, tenant.id(), "KES");
        return new PhonePayments(tenant, provider, number, account, member, savings);
    }

    static UUID register(Tenant tenant, String number) {
        return Api.id(tenant.as("treasurer")
                .post("/api/v1/mobile-money-accounts", Map.of("provider", "simulator", "number", number))
                .statusCode(201));
    }

    /** What a member is told to type. */
    String typed() {
        return tenant.as("treasurer")
                .get("/api/v1/ledger-accounts/{id}", savings)
                .statusCode(200)
                .extract()
                .path("code");
    }

    /** Somebody pays; answers the reference. */
    String pay(String amount, @Nullable String typed, String payer, String outcome, Map<String, ?> faults) {
        Map<String, Object> payment = new HashMap<>(Map.of(
                "account",
                number,
                "payer",
                payer,
                "amount",
                amount,
                "currency",
                "KES",
                "outcome",
                outcome,
                "faults",
                faults));
        if (typed != null) {
            payment.put("reference", typed);
        }
        return simulate("payments", payment);
    }

    String pay(String amount, @Nullable String typed, String payer) {
        String reference = pay(amount, typed, payer, "completed", Map.of());
        provider.awaitCallbacks();
        return reference;
    }

    /** Ends what the provider kept pending. */
    void end(String reference, String outcome, Map<String, ?> faults) {
        simulate("payments/" + reference + "/completions", Map.of("outcome", outcome, "faults", faults));
    }

    void decideReversal(String reference, String outcome) {
        simulate("payments/" + reference + "/reversals", Map.of("outcome", outcome));
    }

    private String simulate(String path, Object body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(provider.url() + "/simulator/" + path)
                .then()
                .statusCode(lessThan(300))
                .extract()
                .path("transactionReference");
    }

    /** Asks the provider now, as is done every now and then. */
    void ask() {
        Arc.container()
                .instance(MobileMoneyPolling.class)
                .get()
                .ask(new OrganisationId(tenant.id()), new MobileAccountId(account));
    }

    Api treasurer() {
        return tenant.as("treasurer");
    }

    Map<String, Object> payment(String reference) {
        List<Map<String, Object>> found = treasurer()
                .list(PAYMENTS, Map.of("transactionReference", reference))
                .statusCode(200)
                .extract()
                .path("items");
        return found.isEmpty() ? Map.of() : found.getFirst();
    }

    UUID id(String reference) {
        return UUID.fromString(String.valueOf(payment(reference).get("id")));
    }

    @Nullable String state(String reference) {
        return (String) payment(reference).get("state");
    }

    /** How often money was taken in for a payment. */
    long received(String reference) {
        if (payment(reference).isEmpty()) {
            return 0;
        }
        List<Map<String, Object>> entries = treasurer()
                .list("/api/v1/journal-entries", Map.of("sourceId", id(reference), "limit", 100))
                .extract()
                .path("items");
        String phone = tenant.accountOf("1030").toString();
        return entries.stream()
                .filter(entry -> List.of("ENTRY", "COMPLETION").contains(entry.get("kind")))
                .filter(entry -> entry.toString().contains(phone))
                .count();
    }

    String balance(String code) {
        return tenant.balance(tenant.accountOf(code));
    }
}
