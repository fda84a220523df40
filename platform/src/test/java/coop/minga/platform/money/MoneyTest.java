package coop.minga.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.testing.Seed;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Currency KES = Currency.getInstance("KES");

    @Test
    void writesWhatItReads() {
        assertThat(Money.parse("1250.00", "KES")).isEqualTo(new Money(125_000, KES));
        assertThat(Money.parse("-0.05", "KES").amount()).isEqualTo("-0.05");
        assertThat(Money.parse("7", "JPY").amount()).isEqualTo("7");
        assertThat(Money.parse("1.234", "TND").minor()).isEqualTo(1_234);
    }

    @Test
    void refusesAnyOtherForm() {
        for (String wrong : List.of("1250", "1250.0", "1250.000", "1e3", "01.00", "1,00", "", " 1.00", "+1.00")) {
            assertThatThrownBy(() -> Money.parse(wrong, "KES")).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Money.parse("99999999999999999999.00", "KES")).hasMessageContaining("out of range");
    }

    @Test
    void neverOverflowsOrMixesCurrenciesSilently() {
        Money most = new Money(Long.MAX_VALUE, KES);
        assertThatThrownBy(() -> most.plus(new Money(1, KES))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.plus(Money.zero(Currency.getInstance("USD"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesLeftOverUnitsToTheLargestRemainders() {
        assertThat(new Money(100, KES).allocate(List.of(1L, 1L, 1L)))
                .extracting(Money::minor)
                .containsExactly(34L, 33L, 33L);
        assertThat(new Money(-5, KES).allocate(List.of(1L, 2L)))
                .extracting(Money::minor)
                .containsExactly(-2L, -3L);
    }

    @Test
    void allocationConservesEveryUnitAndStaysWithinOneOfTheExactShare() {
        long seed = Seed.chosen();
        Random random = new Random(seed);
        for (int run = 0; run < 2_000; run++) {
            Money whole = new Money(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L), KES);
            List<Long> weights = LongStream.generate(() -> random.nextLong(1_000_000))
                    .limit(random.nextInt(1, 40))
                    .boxed()
                    .toList();
            long total = weights.stream().mapToLong(Long::longValue).sum();
            if (total == 0) {
                continue;
            }
            List<Money> parts = whole.allocate(weights);
            assertThat(parts.stream().mapToLong(Money::minor).sum())
                    .as("seed %d", seed)
                    .isEqualTo(whole.minor());
            for (int i = 0; i < parts.size(); i++) {
                double exact = (double) whole.minor() * weights.get(i) / total;
                assertThat(Math.abs(parts.get(i).minor() - exact))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(1.001);
            }
        }
    }
}
