package coop.minga.finance.remittance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.checkoff.CheckOffScheduleId;
import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.remittance.RemittanceId;
import coop.minga.platform.problem.DomainFailure;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RemittanceRulesTest {
    private static final Instant NOW = Instant.parse("2026-02-09T07:00:00Z");
    private static final Currency KES = Currency.getInstance("KES");

    @Test
    void nobodyIsCreditedBeforeAsMuchHasArrivedAsTheLinesSay() {
        Remittance remittance = matching(1_000);
        assertThat(remittance.match(content(), 1_500, NOW)).isFalse();
        assertThat(remittance.state()).isEqualTo(RemittanceState.UNDERFUNDED);
        remittance.receive(499, NOW);
        assertThat(remittance.state()).isEqualTo(RemittanceState.UNDERFUNDED);
        remittance.receive(1, NOW);
        assertThat(remittance.state()).isEqualTo(RemittanceState.MATCHING);
        assertThat(remittance.match(content(), 1_500, NOW)).isTrue();
        assertThat(remittance.state()).isEqualTo(RemittanceState.ALLOCATING);
    }

    @Test
    void takesNothingMoreOnceItIsEnough() {
        Remittance remittance = matching(1_500);
        remittance.match(content(), 1_500, NOW);
        assertThatThrownBy(() -> remittance.receive(1, NOW)).isInstanceOfSatisfying(DomainFailure.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(RemittanceFailure.REMITTANCE_TRANSITION_ILLEGAL);
            assertThat(refusal.extensions()).containsEntry("currentState", RemittanceState.ALLOCATING);
        });
        assertThatThrownBy(() -> remittance.beginReversal(NOW)).isInstanceOf(DomainFailure.class);
        remittance.reconcile(NOW);
        remittance.beginReversal(NOW);
        remittance.abandonReversal(NOW);
        assertThat(remittance.state()).isEqualTo(RemittanceState.RECONCILED);
        assertThat(remittance.problem()).isEqualTo("REMITTANCE_REVERSAL_REFUSED");
    }

    @Test
    void agesCoverEveryDay() {
        LocalDate due = LocalDate.of(2026, 2, 10);
        assertThat(ArrearsAge.of(due, due.minusDays(400))).isEqualTo(ArrearsAge.NOT_DUE);
        assertThat(ArrearsAge.of(due, due)).isEqualTo(ArrearsAge.NOT_DUE);
        assertThat(ArrearsAge.of(due, due.plusDays(1))).isEqualTo(ArrearsAge.DAYS_1_TO_30);
        assertThat(ArrearsAge.of(due, due.plusDays(30))).isEqualTo(ArrearsAge.DAYS_1_TO_30);
        assertThat(ArrearsAge.of(due, due.plusDays(31))).isEqualTo(ArrearsAge.DAYS_31_TO_60);
        assertThat(ArrearsAge.of(due, due.plusDays(90))).isEqualTo(ArrearsAge.DAYS_61_TO_90);
        assertThat(ArrearsAge.of(due, due.plusDays(180))).isEqualTo(ArrearsAge.DAYS_91_TO_180);
        assertThat(ArrearsAge.of(due, due.plusDays(360))).isEqualTo(ArrearsAge.DAYS_181_TO_360);
        assertThat(ArrearsAge.of(due, due.plusYears(9))).isEqualTo(ArrearsAge.DAYS_MORE_THAN_360);
    }

    private static ByteBuffer content() {
        return ByteBuffer.allocate(32);
    }

    private static Remittance matching(long received) {
        var claim = new Remittance.Claim(
                new OrganisationId(UUID.randomUUID()),
                new CheckOffScheduleId(UUID.randomUUID()),
                new EmployerId(UUID.randomUUID()),
                KES);
        var receipt =
                new Remittance.Receipt(LocalDate.of(2026, 2, 8), new LedgerAccountId(UUID.randomUUID()), received);
        var remittance = new Remittance(new RemittanceId(UUID.randomUUID()), claim, receipt, "issuer", "subject", NOW);
        remittance.beginMatching(NOW);
        return remittance;
    }
}
