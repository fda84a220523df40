package coop.minga.finance.checkoff.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.finance.checkoff.DeductionTarget;
import coop.minga.finance.checkoff.Destination;
import coop.minga.platform.problem.DomainFailure;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckOffRulesTest {
    @Test
    void aWaterfallHoldsEverythingAndWhatIsNamedComesFirst() {
        assertThat(new Waterfall(List.of(Destination.LOANS, Destination.DUES)).order())
                .containsExactly(
                        Destination.LOANS,
                        Destination.DUES,
                        Destination.SHARES,
                        Destination.DEPOSITS,
                        Destination.SAVINGS,
                        Destination.INSURANCE);
    }

    @Test
    void aWaterfallRefusesWhatStandsTwice() {
        assertThatThrownBy(() -> new Waterfall(List.of(Destination.DUES, Destination.DUES)))
                .isInstanceOfSatisfying(DomainFailure.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(CheckOffFailure.DESTINATION_TWICE));
    }

    @Test
    void aPayrollReferenceIsTheSameInEveryWayOfWritingItAndKeptAsItWasWritten() {
        assertThat(List.of("00417", " 417", "4 17", "417\u00a0"))
                .allSatisfy(
                        written -> assertThat(PayrollReference.normal(written)).isEqualTo("417"));
        assertThat(PayrollReference.normal("nrb-0017/b")).isEqualTo("NRB-0017/B");
        assertThat(PayrollReference.normal("000")).isEqualTo("0");
        assertThat(PayrollReference.of(" 004 17\u00a0").text()).isEqualTo("004 17");
        assertThatThrownBy(() -> PayrollReference.of("=SUM(A1)")).isInstanceOf(DomainFailure.class);
        assertThatThrownBy(() -> PayrollReference.of("7".repeat(41))).isInstanceOf(DomainFailure.class);
    }

    @Test
    void aDeductionIsPositiveAndNamesWhichOneOnlyWhereThereCanBeSeveral() {
        assertThat(new Deduction(Destination.DUES, null, 1).minor()).isEqualTo(1);
        assertThatThrownBy(() -> new Deduction(Destination.DUES, null, 0)).isInstanceOf(DomainFailure.class);
        assertThatThrownBy(() -> new Deduction(Destination.DUES, new DeductionTarget(UUID.randomUUID()), 1))
                .isInstanceOfSatisfying(DomainFailure.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(CheckOffFailure.DESTINATION_ACCOUNT_WRONG));
    }
}
