package coop.minga.finance.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.finance.checkoff.Payroll;
import coop.minga.finance.checkoff.Workforce;
import coop.minga.finance.checkoff.Workforce.Worker;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * A file with wrong, missing, doubled and unknown members, generated with a seed, against sums that the generator keeps by
 * itself.
 *
 * <p>{@code -Dminga.remittance.lines=20000 -Dminga.remittance.seed=7} asks for another one.
 */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class GeneratedRemittanceTest {
    private static final Logger LOG = Logger.getLogger(GeneratedRemittanceTest.class);
    private static final int MEMBERS = Integer.getInteger("minga.remittance.lines", 2_000);
    private static final long SEED = Long.getLong("minga.remittance.seed", 20_260_208L);

    private final Random random = new Random(SEED);
    private final List<String> rows = new ArrayList<>();
    private final Map<String, Sums> byReason = new TreeMap<>();
    private long owed;

    private record Sums(int lines, long expected, long received, long suspended) {
        Sums plus(long moreExpected, long moreReceived, long moreSuspended) {
            return new Sums(lines + 1, expected + moreExpected, received + moreReceived, suspended + moreSuspended);
        }
    }

    @Test
    void isReconciledToTheCentAndTheSameFileAgainChangesNothing() {
        Tenant tenant = Tenant.register();
        JsonPath uses = tenant.as("treasurer")
                .post("/api/v1/charts-of-accounts", Map.of("template", "UNION"))
                .statusCode(201)
                .extract()
                .jsonPath();
        UUID suspense = UUID.fromString(uses.getString("uses.SUSPENSE"));
        UUID bank = UUID.fromString(uses.getString("uses.BANK"));
        Payroll payroll = Payroll.of(tenant);
        UUID schedule = generate(payroll);
        long received = byReason.values().stream().mapToLong(Sums::received).sum();
        long inSuspense = byReason.values().stream().mapToLong(Sums::suspended).sum();

        long begun = System.nanoTime();
        JsonPath remittance = new Remit(tenant, schedule, amount(received)).rows(rows.toArray(String[]::new));
        LOG.infof(
                "seed %d: %d rows for %d members reconciled in %s",
                SEED, rows.size(), MEMBERS, Duration.ofNanos(System.nanoTime() - begun));

        assertThat(remittance.getString("state")).as("seed " + SEED).isEqualTo("RECONCILED");
        assertThat(reasons(tenant, remittance.getString("id")))
                .as("seed " + SEED)
                .isEqualTo(byReason);
        assertThat(tenant.balance(bank)).isEqualTo(amount(received));
        assertThat(tenant.balance(suspense)).isEqualTo(amount(inSuspense));
        owes(payroll);

        // The same lines, shuffled and with zeros in front.
        Collections.shuffle(rows, random);
        rows.replaceAll(row -> Character.isDigit(row.charAt(0)) ? "00" + row : row);
        JsonPath again = new Remit(tenant, schedule, amount(received)).rows(rows.toArray(String[]::new));
        assertThat(again.getString("state")).isEqualTo("REPEATED");
        assertThat(tenant.balance(bank)).isEqualTo(amount(received));
        assertThat(tenant.balance(suspense)).isEqualTo(amount(inSuspense));
        owes(payroll);
        tenant.as("auditor").get("/api/v1/ledger-verifications").statusCode(200).body("sound", equalTo(true));
    }

    private void owes(Payroll payroll) {
        payroll.tenant()
                .as("auditor")
                .list("/api/v1/employers/{id}/arrears", Map.of("asOf", "2026-03-01"), payroll.employer())
                .body("outstanding.amount", equalTo(amount(owed)));
    }

    private UUID generate(Payroll payroll) {
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            workers.add(new Worker(UUID.randomUUID(), "" + (100_000 + i), amount(1 + random.nextInt(50_000))));
        }
        Workforce.allow(payroll, workers);
        UUID schedule = payroll.january();
        List<Worker> late = new ArrayList<>();
        for (int i = 0; i < MEMBERS / 50; i++) {
            late.add(new Worker(UUID.randomUUID(), "LATE-" + i, "100.00"));
        }
        Workforce.allow(payroll, late);
        workers.forEach(this::line);
        late.forEach(worker -> suspended("NOT_EXPECTED", worker.reference()));
        for (int i = 0; i < MEMBERS / 40; i++) {
            suspended("UNKNOWN_MEMBER", "GONE-" + i);
        }
        return schedule;
    }

    private void line(Worker worker) {
        long expected = new BigDecimal(worker.dues()).movePointRight(2).longValueExact();
        long less = random.nextLong(expected);
        long more = expected + 1 + random.nextInt(10_000);
        switch (random.nextInt(20)) {
            case 0 -> add("SHORT_PAY", worker, less, "", expected);
            case 1 -> add("OVERPAID", worker, more, "leave", expected);
            case 2 -> add("ON_LEAVE", worker, random.nextBoolean() ? 0 : less, "leave", expected);
            case 3 -> add("LEFT", worker, less, "resigned", expected);
            case 4 -> {
                count("MISSING", expected, 0, 0);
                owed += expected;
            }
            case 5 -> {
                add("AS_EXPECTED", worker, expected, "", expected);
                suspended("DUPLICATE_LINE", worker.reference());
            }
            default -> add("AS_EXPECTED", worker, expected, "", expected);
        }
    }

    private void add(String reason, Worker worker, long received, String remark, long expected) {
        rows.add(worker.reference() + "," + amount(received) + "," + remark);
        count(reason, expected, received, Math.max(received - expected, 0));
        owed += reason.equals("SHORT_PAY") ? expected - received : 0;
    }

    private void suspended(String reason, String reference) {
        long received = random.nextInt(50_000);
        rows.add(reference + "," + amount(received) + ",");
        count(reason, 0, received, received);
    }

    private void count(String reason, long expected, long received, long suspended) {
        byReason.merge(
                reason,
                new Sums(1, expected, received, suspended),
                (sums, one) -> sums.plus(expected, received, suspended));
    }

    private static Map<String, Sums> reasons(Tenant tenant, String id) {
        JsonPath said = tenant.as("auditor")
                .get(Remit.PATH + "/{id}/reconciliation", id)
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Sums> sums = new TreeMap<>();
        List<Map<String, ?>> reasons = said.getList("reasons");
        for (int i = 0; i < reasons.size(); i++) {
            String at = "reasons[" + i + "].";
            sums.put(
                    said.getString(at + "reason"),
                    new Sums(
                            said.getInt(at + "lines"),
                            minor(said, at + "expected.amount"),
                            minor(said, at + "received.amount"),
                            minor(said, at + "suspended.amount")));
        }
        return new HashMap<>(sums);
    }

    private static long minor(JsonPath said, String path) {
        return new BigDecimal(said.getString(path)).movePointRight(2).longValueExact();
    }

    private static String amount(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }
}
