package coop.minga.finance.revolvingfund.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FundMovementsTest {

    @Test
    void whatIsLentOftenTurnsAndWhatIsGrantedOnDoesNotLeak() {
        var moved = new FundMovements(250_000, 20_000, 262_000, 30_800, 3_000, 600_000, 480_000, 114_200);
        assertThat(moved.outstanding()).isEqualTo(120_000);
        assertThat(moved.leaked()).isEqualTo(7_800);
        assertThat(moved.turns()).isEqualByComparingTo("2.40");
        assertThat(moved.leakage()).isEqualByComparingTo("0.0312");
    }

    @Test
    void aFundWithoutSeedHasNeitherTurnsNorLeakage() {
        var moved = new FundMovements(0, 0, 0, 100, 0, 500, 0, 0);
        assertThat(moved.turns()).isEqualByComparingTo("0");
        assertThat(moved.leakage()).isEqualByComparingTo("0");
    }
}
