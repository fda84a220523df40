package coop.minga.finance.revolvingfund.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundWarningTest {

    /** 10.004 percent is written as 10.00, and is more than 10 all the same. */
    @ParameterizedTest
    @CsvSource({
        "LOANS_AT_RISK, 10000, 100000, 10.00, false",
        "LOANS_AT_RISK, 10004, 100000, 10.00, true",
        "GUARANTORS_FEW, 50001, 100000, 50.00, true",
        "GUARANTORS_LATE, 20000, 100000, 20.00, false",
        "GUARANTORS_LATE, 20001, 100000, 20.00, true",
        "CASH_SHORT, 99999, 100000, 100.00, true",
        "CASH_SHORT, 100000, 100000, 100.00, false",
        "CASH_SHORT, -1, 100000, 0.00, true"
    })
    void warnsBeyondTheThresholdAndNotByRounding(
            WarningSign sign, long part, long whole, BigDecimal percent, boolean isRaised) {
        var warning = new FundWarning(sign, part, whole, sign.usualPercent());
        assertThat(warning.percent().orElseThrow()).isEqualByComparingTo(percent);
        assertThat(warning.isRaised()).isEqualTo(isRaised);
    }

    @Test
    void whereNothingIsLentOrAskedForNothingWarns() {
        for (WarningSign sign : WarningSign.values()) {
            // The cash of a fund may also be less than nothing.
            for (long part : new long[] {-1, 0, 1}) {
                var warning = new FundWarning(sign, part, 0, sign.usualPercent());
                assertThat(warning.percent()).isEmpty();
                assertThat(warning.isRaised()).isFalse();
            }
        }
    }
}
