package coop.minga.platform.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenAmountTest {
    private static final Currency KES = Currency.getInstance("KES");
    private static final long MOST = 1_000_000;

    @Test
    void readsWhatIsPlainlyOneAmount() {
        assertThat(List.of("1250", "1,250", "1250.00", " 1 250.0", "1,250.000")).allSatisfy(written -> assertThat(
                        WrittenAmount.minor(WrittenAmount.read(written).orElseThrow(), KES, MOST))
                .contains(125_000L));
        assertThat(List.of("", "-5", "12,50", "1.250,00", "1e3", "12.", "two", "1,2500", "1,2,3.00"))
                .allSatisfy(written -> assertThat(WrittenAmount.read(written)).isEmpty());
    }

    @Test
    void isNoAmountOfACurrencyWithoutItsDecimalsOrBeyondTheMost() {
        assertThat(WrittenAmount.minor(new BigDecimal("0.005"), KES, MOST)).isEmpty();
        assertThat(WrittenAmount.minor(new BigDecimal("5.5"), Currency.getInstance("UGX"), MOST))
                .isEmpty();
        assertThat(WrittenAmount.minor(new BigDecimal("10000"), KES, MOST)).contains(MOST);
        assertThat(WrittenAmount.minor(new BigDecimal("10000.01"), KES, MOST)).isEmpty();
    }
}
