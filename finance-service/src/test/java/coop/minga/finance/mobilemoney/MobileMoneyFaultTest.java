package coop.minga.finance.mobilemoney;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.finance.ledger.app.PendingExpiry;
import coop.minga.stack.mobilemoney.Delivery;
import coop.minga.stack.mobilemoney.MobileMoneySimulator;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import coop.minga.testing.Seed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each payment is booked once, whatever becomes of its callbacks. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
@WithTestResource(MobileMoneyForTests.class)
class MobileMoneyFaultTest {
    private static final String PAYER = "+254700000001";

    @Inject
    PendingExpiry pendingExpiry;

    private MobileMoneySimulator provider;
    private PhonePayments phone;

    @BeforeEach
    void begin() {
        provider = MobileMoneyForTests.provider();
        phone = PhonePayments.with(provider);
    }

    @AfterEach
    void end() {
        provider.close();
    }

    /** What was paid, and what the provider made of it. */
    private record Paid(String reference, long shillings, boolean isTyped, String outcome) {}

    @Test
    void callbacksDoubledReorderedDroppedAndLateAllBookEachPaymentOnce() {
        long seed = Seed.chosen();
        var random = new Random(seed);
        String typed = phone.typed();
        List<Paid> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String outcome =
                    List.of("completed", "completed", "failed", "pending").get(random.nextInt(4));
            long shillings = 1L + random.nextInt(500);
            boolean isTyped = random.nextBoolean();
            String reference = phone.pay(shillings + ".00", isTyped ? typed : "nobody", PAYER, outcome, faults(random));
            all.add(new Paid(reference, shillings, isTyped, outcome));
        }
        provider.awaitCallbacks();
        List<Paid> ended = new ArrayList<>();
        for (Paid paid : all) {
            if (paid.outcome().equals("pending")) {
                String outcome = random.nextInt(4) == 0 ? "failed" : "completed";
                phone.end(paid.reference(), outcome, faults(random));
                ended.add(new Paid(paid.reference(), paid.shillings(), paid.isTyped(), outcome));
            } else {
                ended.add(paid);
            }
        }
        provider.awaitCallbacks();
        phone.ask();
        phone.ask();

        String about = "seed " + seed;
        for (Paid paid : ended) {
            boolean isPaid = paid.outcome().equals("completed");
            assertThat(phone.state(paid.reference()))
                    .as(about + " " + paid)
                    .isEqualTo(!isPaid ? "FAILED" : paid.isTyped() ? "MATCHED" : "UNMATCHED");
            assertThat(phone.received(paid.reference())).as(about + " " + paid).isEqualTo(isPaid ? 1 : 0);
        }
        assertThat(phone.balance("1030")).as(about).isEqualTo(sum(ended, true, true));
        assertThat(phone.tenant().balance(phone.savings())).as(about).isEqualTo(sum(ended, true, false));
        assertThat(phone.balance("2800")).as(about).isEqualTo(sum(ended, false, true));
        assertThat(provider.deliveries()).as(about).isNotEmpty().allMatch(MobileMoneyFaultTest::isHeard);
        phone.tenant().as("auditor").get("/api/v1/ledger-verifications").body("findings", hasSize(0));
    }

    /** On a busy machine one may have waited for the others too long; it is heard when the provider is asked. */
    private static boolean isHeard(Delivery delivery) {
        return delivery.answer() == 200 || delivery.body().contains("STILL_IN_PROGRESS");
    }

    private static Map<String, Object> faults(Random random) {
        List<String> dropped = new ArrayList<>();
        for (String status : List.of("pending", "completed", "failed")) {
            if (random.nextInt(3) == 0) {
                dropped.add(status);
            }
        }
        Map<String, Object> faults = new HashMap<>();
        faults.put("duplicate", random.nextInt(3));
        faults.put("drop", dropped);
        faults.put("reorder", random.nextBoolean());
        faults.put("delayMillis", random.nextInt(300));
        return faults;
    }

    private static String sum(List<Paid> paid, boolean typed, boolean others) {
        long sum = paid.stream()
                .filter(each -> each.outcome().equals("completed"))
                .filter(each -> each.isTyped() ? typed : others)
                .mapToLong(Paid::shillings)
                .sum();
        return String.format(Locale.ROOT, "%d.00", sum);
    }

    @Test
    void aPaymentWhoseCallbacksAreAllLostIsFoundByAsking() {
        String reference =
                phone.pay("75.00", phone.typed(), PAYER, "completed", Map.of("drop", List.of("pending", "completed")));
        provider.awaitCallbacks();
        assertThat(provider.deliveries()).isEmpty();
        phone.ask();
        assertThat(phone.state(reference)).isEqualTo("MATCHED");
        assertThat(phone.tenant().balance(phone.savings())).isEqualTo("75.00");
    }

    @Test
    void whatCannotBeBookedYetIsAskedForAgainAndHoldsUpNoOther() throws SQLException {
        Map<String, ?> unheard = Map.of("drop", List.of("pending", "completed"));
        String failing = phone.pay("75.00", phone.typed(), PAYER, "completed", unheard);
        String other = phone.pay("60.00", phone.typed(), PAYER, "completed", unheard);
        provider.awaitCallbacks();
        try (var superuser = PostgresForTests.superuser("finance");
                var statement = superuser.createStatement()) {
            statement.execute("alter table finance.mobile_payment add constraint not_yet check (reference <> '"
                    + failing + "') not valid");
            String askedThrough = askedThrough(statement);
            phone.ask();
            assertThat(phone.state(other)).isEqualTo("MATCHED");
            assertThat(askedThrough(statement)).isEqualTo(askedThrough);
            statement.execute("alter table finance.mobile_payment drop constraint not_yet");
            phone.ask();
            assertThat(phone.state(failing)).isEqualTo("MATCHED");
            assertThat(askedThrough(statement)).isNotEqualTo(askedThrough);
        }
        assertThat(phone.tenant().balance(phone.savings())).isEqualTo("135.00");
    }

    private String askedThrough(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select asked_through from finance.mobile_money_account where org_id = '"
                + phone.tenant().id() + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void whatIsCompletedAfterItsPendingEntryWasLetGoIsReceivedAllTheSame() {
        String reference = phone.pay("60.00", phone.typed(), PAYER, "pending", Map.of());
        provider.awaitCallbacks();
        assertThat(phone.state(reference)).isEqualTo("PENDING");
        assertThat(phone.balance("1030")).isEqualTo("0.00");
        String pending = phone.treasurer()
                .list("/api/v1/journal-entries", Map.of("kind", "PENDING"))
                .extract()
                .path("items[0].id");
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            pendingExpiry.expire();
            return "EXPIRED"
                    .equals(phone.treasurer()
                            .get("/api/v1/journal-entries/{id}", pending)
                            .extract()
                            .path("state"));
        });
        assertThat(phone.state(reference)).isEqualTo("PENDING");
        phone.end(reference, "completed", Map.of("duplicate", 2));
        provider.awaitCallbacks();
        assertThat(phone.state(reference)).isEqualTo("MATCHED");
        assertThat(phone.received(reference)).isEqualTo(1);
        assertThat(phone.balance("1030")).isEqualTo("60.00");
    }
}
