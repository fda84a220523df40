package coop.minga.finance.dividend.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.finance.dividend.DividendRunId;
import coop.minga.finance.dividend.Meeting;
import coop.minga.finance.dividend.store.ApprovedRuns.Approved;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class DividendPaymentsTest {
    private static final int MEMBERS = 210;

    @Inject
    DividendPayments payments;

    @Inject
    Transactions transactions;

    @Test
    void whatIsHaltedIsPaidAgainAndThoseWhoRacePayOnce() throws Exception {
        Meeting meeting = Meeting.begin(Tenant.register());
        UUID sacco = meeting.sacco().id();
        List<UUID> accounts = IntStream.range(0, MEMBERS)
                .mapToObj(i -> meeting.sacco().memberAccount(meeting.sacco().member(), meeting.deposits()))
                .toList();
        accounts.forEach(account -> meeting.pay(account, "100.00", LocalDate.of(2025, 1, 1)));
        UUID run = Api.id(meeting.draft(with(meeting, meeting.deposits())).statusCode(201));
        meeting.checker().post(Meeting.PATH + "/{id}/approvals", "", run).statusCode(200);
        var approved = new Approved(new OrganisationId(sacco), new DividendRunId(run));
        assertThatThrownBy(() -> transactions.inOrganisation(sacco, () -> {
                    payments.paySome(Author.job("test"), approved);
                    throw new IllegalStateException("halted");
                }))
                .hasMessage("halted");
        assertThat(entries(meeting)).isZero();
        transactions.inOrganisation(sacco, () -> payments.paySome(Author.job("test"), approved));
        assertThat(entries(meeting)).isEqualTo(200);
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var done : threads.invokeAll(IntStream.range(0, 3)
                    .mapToObj(i -> Executors.callable(payments::payAll))
                    .toList())) {
                done.get();
            }
        }
        assertThat(entries(meeting)).isEqualTo(MEMBERS);
        meeting.sacco().as("auditor").get(Meeting.PATH + "/{id}", run).body("state", equalTo("PAID"));
        accounts.forEach(account -> assertThat(meeting.sacco().balance(account)).isEqualTo("109.50"));
    }

    /** Ten per cent, five of it tax, into the deposits themselves. */
    private static Map<String, Object> with(Meeting meeting, UUID paysInto) {
        Map<String, Object> asked =
                meeting.asked(List.of(Map.of("product", meeting.deposits(), "annualRatePercent", "10")));
        asked.put("paysInto", paysInto);
        return asked;
    }

    private static int entries(Meeting meeting) {
        return meeting.sacco()
                .as("auditor")
                .list("/api/v1/journal-entries", Map.of("source", "DIVIDEND", "limit", 1, "count", true))
                .extract()
                .<Integer>path("count");
    }
}
