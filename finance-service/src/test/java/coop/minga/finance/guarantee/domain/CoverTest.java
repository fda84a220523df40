package coop.minga.finance.guarantee.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverTest {
    @ParameterizedTest(name = "{0} with {1} own and {2} of {3} guarantors: {4}")
    @CsvSource({
        // principal, own free, offered, guarantors, outcome, missing
        "1000,    0, 1000, 2, MET, 0",
        "1000,    0,  999, 2, LOAN_NOT_COVERED, 1",
        "1000,  400,  600, 2, MET, 0",
        "1000,  400,  599, 2, LOAN_NOT_COVERED, 1",
        "1000, 1000,    0, 0, MET, 0",
        "1000, 5000,    0, 0, MET, 0",
        "1000,  999,    1, 1, GUARANTORS_TOO_FEW, 0",
        "1000,    0,    0, 0, GUARANTORS_TOO_FEW, 1000",
        "1000,    0, 9000, 3, MET, 0",
        "1000,    0, 9000, 4, GUARANTORS_TOO_MANY, 0",
        "1000, 1000, 9000, 4, GUARANTORS_TOO_MANY, 0",
    })
    void asksForWhatOwnDepositsDoNotCover(
            long principal, long own, long offered, int guarantors, String outcome, long missing) {
        Cover cover = cover(new CoverRules(2, 3, 1_000_000), principal, own, offered, guarantors);
        assertThat(cover.missing().minor()).isEqualTo(missing);
        assertThat(cover.own().minor()).isEqualTo(Math.min(own, principal));
        if (outcome.equals("MET")) {
            cover.requireMet();
        } else {
            assertThatExceptionOfType(DomainFailure.class)
                    .isThrownBy(cover::requireMet)
                    .satisfies(failure -> assertThat(failure.type()).isEqualTo(GuaranteeFailure.valueOf(outcome)));
        }
    }

    @ParameterizedTest(name = "{0} ppm of 1001 beyond own deposits is {1}")
    @CsvSource({"1000000, 1001", "500000, 501", "1, 1", "0, 0"})
    void aProductMayAskForAPartWhichIsRoundedUp(int ppm, long needed) {
        assertThat(cover(new CoverRules(0, 3, ppm), 2001, 1000, 0, 0).needed().minor())
                .isEqualTo(needed);
    }

    private static Cover cover(CoverRules rules, long principal, long own, long offered, int guarantors) {
        return Cover.of(rules, money(principal), money(own), money(offered), guarantors);
    }

    private static Money money(long minor) {
        return new Money(minor, Currency.getInstance("KES"));
    }
}
