package coop.minga.finance.dues.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.dues.DuesAccountId;
import coop.minga.finance.dues.domain.DuesPosition.Charge;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DuesAccountTest {
    private static final Instant NOW = Instant.parse("2026-04-01T06:00:00Z");

    private final DuesAccount account = new DuesAccount(
            new DuesAccountId(UUID.randomUUID()),
            new OrganisationId(UUID.randomUUID()),
            new MembershipId(UUID.randomUUID()),
            1,
            NOW);

    /** A month of 2026, due on the twentieth. */
    private record Month(int month, long amountMinor, long waivedMinor) implements Charge {
        @Override
        public LocalDate start() {
            return LocalDate.of(2026, month, 1);
        }

        @Override
        public LocalDate end() {
            return start().plusMonths(1).minusDays(1);
        }

        @Override
        public LocalDate dueOn() {
            return start().plusDays(19);
        }

        @Override
        public String name() {
            return "" + month;
        }
    }

    @Test
    void tellsThatMoreIsOverdueAndThenNothingUntilMoreIs() {
        DuesPosition position = owing(100, new Month(1, 100, 0));
        LocalDate february = LocalDate.of(2026, 2, 2);
        assertThat(account.isOverdueOtherwise(position, february)).isTrue();
        assertThat(account.overdue(position, february, NOW).overdueMinor()).isEqualTo(100);
        assertThat(account.isOverdueOtherwise(position, february)).isFalse();

        DuesPosition longer = owing(200, new Month(1, 100, 0), new Month(2, 100, 0));
        assertThat(account.isOverdueOtherwise(longer, february)).isFalse();
        LocalDate march = LocalDate.of(2026, 3, 2);
        assertThat(account.isOverdueOtherwise(longer, march)).isTrue();
        assertThat(account.overdue(longer, march, NOW).overdueMinor()).isEqualTo(200);
        assertThat(account.isOverdueOtherwise(longer, march)).isFalse();
    }

    @Test
    void tellsThatLessIsOverdueOnceSomeOfItIsWaived() {
        LocalDate march = LocalDate.of(2026, 3, 2);
        account.paid(null, march, 0, owing(200, new Month(1, 100, 0), new Month(2, 100, 0)), NOW);
        account.overdue(owing(200, new Month(1, 100, 0), new Month(2, 100, 0)), march, NOW);

        DuesPosition waived = owing(100, new Month(1, 100, 0), new Month(2, 100, 100));
        assertThat(account.isPaidOtherwise(waived, march)).isTrue();
        account.paid(null, march, 0, waived, NOW);
        assertThat(account.isPaidOtherwise(waived, march)).isFalse();
        assertThat(account.isOverdueOtherwise(waived, march)).isTrue();
        assertThat(account.overdue(waived, march, NOW).overdueMinor()).isEqualTo(100);
    }

    private static DuesPosition owing(long minor, Charge... charges) {
        return DuesPosition.of(List.of(charges), minor);
    }
}
