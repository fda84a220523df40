package coop.minga.finance.budget.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.testing.Seed;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BudgetPlanTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Test
    void thePartsOfABudgetAddUpToItHoweverItIsCut() {
        long seed = Seed.chosen();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            LocalDate last = FIRST.plusDays(random.nextInt(800));
            BudgetPlan plan = plan(last, random.nextLong(1_000_000_000_000L));
            long sum = 0;
            LocalDate from = FIRST.minusDays(random.nextInt(40));
            while (!from.isAfter(last)) {
                LocalDate through = from.plusDays(random.nextInt(90));
                long part = plan.partOf(plan.lines().getFirst(), from, through);
                assertThat(part).as("seed %d, round %d", seed, round).isNotNegative();
                sum += part;
                from = through.plusDays(1);
            }
            assertThat(sum)
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(plan.lines().getFirst().amountMinor());
        }
    }

    @Test
    void aQuarterOfACommonYearIsNinetyDaysOfIt() {
        BudgetPlan plan = plan(LocalDate.of(2026, 12, 31), 36_500);
        BudgetLine line = plan.lines().getFirst();
        assertThat(plan.partOf(line, FIRST, LocalDate.of(2026, 3, 31))).isEqualTo(9_000);
        assertThat(plan.partOf(line, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))
                .isZero();
        assertThat(plan.partOf(line, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)))
                .isZero();
    }

    private static BudgetPlan plan(LocalDate last, long minor) {
        return new BudgetPlan(
                "Budget",
                FIRST,
                last,
                List.of(new BudgetLine(new LedgerAccountId(UUID.randomUUID()), new FundId(UUID.randomUUID()), minor)));
    }
}
