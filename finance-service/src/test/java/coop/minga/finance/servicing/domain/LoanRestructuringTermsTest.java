package coop.minga.finance.servicing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.servicing.LoanRestructuringId;
import coop.minga.platform.problem.DomainFailure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may decide about a restructuring, when, and on which loans nothing is meant by mistake. */
class LoanRestructuringTermsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void anotherPersonApprovesOnceBeforeTheFirstInstalmentIsDue() {
        LoanRestructuring proposed = proposed(DAY.plusDays(1));
        refuses(() -> proposed.requireApprovable("her", DAY), ServicingFailure.RESTRUCTURING_MAKER_IS_CHECKER);
        refuses(() -> proposed.requireApprovable("him", DAY.plusDays(1)), ServicingFailure.RESTRUCTURING_OUTDATED);
        proposed.approve("him", DAY, 2, 0, NOW);
        assertThat(proposed.state()).isEqualTo(ProposalState.APPROVED);
        refuses(() -> proposed.approve("him", DAY, 3, 0, NOW), ServicingFailure.RESTRUCTURING_TRANSITION_ILLEGAL);
        refuses(() -> proposed.withdraw("her", NOW), ServicingFailure.RESTRUCTURING_TRANSITION_ILLEGAL);
        LoanRestructuring other = proposed(null);
        other.withdraw("her", NOW);
        refuses(() -> other.requireApprovable("him", DAY), ServicingFailure.RESTRUCTURING_TRANSITION_ILLEGAL);
    }

    @Test
    void allLoansAreNeverMeantBecauseNothingWasNamed() {
        refuses(() -> new LoanGroup(List.of(), List.of(), null, null), ServicingFailure.MORATORIUM_GROUP_UNCLEAR);
        refuses(
                () -> new LoanGroup(
                        List.of(new LoanId(UUID.randomUUID())), List.of(), null, new FundId(UUID.randomUUID())),
                ServicingFailure.MORATORIUM_GROUP_UNCLEAR);
    }

    private static LoanRestructuring proposed(@Nullable LocalDate firstDueOn) {
        return new LoanRestructuring(
                new LoanRestructuringId(UUID.randomUUID()),
                new OrganisationId(UUID.randomUUID()),
                new LoanId(UUID.randomUUID()),
                new RestructuredTerms(6, BigDecimal.TEN, firstDueOn, UnpaidInterest.STAYS_DUE),
                "her",
                NOW);
    }

    private static void refuses(Runnable asked, ServicingFailure failure) {
        assertThatThrownBy(asked::run).isInstanceOfSatisfying(DomainFailure.class, refusal -> assertThat(refusal.type())
                .isEqualTo(failure));
    }
}
