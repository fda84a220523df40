package coop.minga.finance.savingsgroup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.finance.member.MembershipId;
import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShareOutTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 18);
    private final CycleRules rules = new CycleRules(GroupOfTests.KES, 5, 5, 0, Map.of(), 100_000, List.of(DAY));

    /** 45 of 900 shares at 5, and a profit of 900. */
    @Test
    void theShareOutOfTheDesign() {
        ShareOut shareOut = ShareOut.of(rules, members(List.of(45, 855)), 5_400, false);
        assertThat(shareOut.parts().getFirst().paidMinor()).isEqualTo(270);
        assertThat(shareOut.profitMinor()).isEqualTo(900);
        assertThat(shareOut.capitalMinor()).isEqualTo(4_500);
    }

    @Test
    void theLastCentGoesToTheLargestRemainder() {
        ShareOut shareOut = ShareOut.of(rules, members(List.of(1, 1, 1, 0)), 100, false);
        assertThat(shareOut.parts().stream().map(ShareOut.Part::paidMinor)).containsExactly(34L, 33L, 33L);
    }

    @Test
    void aLossIsSharedToo() {
        ShareOut shareOut = ShareOut.of(rules, members(List.of(10, 10)), 60, false);
        assertThat(shareOut.profitMinor()).isEqualTo(-40);
        assertThat(shareOut.parts().stream().map(ShareOut.Part::paidMinor)).containsExactly(30L, 30L);
    }

    @Test
    void whatIsOwedIsSetOffAgainstItsBorrowersPartAlone() {
        Map<MembershipId, MemberBook> members = members(List.of(50, 50));
        MembershipId first = members.keySet().iterator().next();
        members.put(first, book(50, loan(100, 10)));
        assertThatThrownBy(() -> ShareOut.of(rules, members, 490, false))
                .satisfies(failed -> is(failed, GroupFailure.GROUP_LOANS_OUTSTANDING));
        ShareOut shareOut = ShareOut.of(rules, members, 490, true);
        // 600 in all, 300 each, of which the borrower has 110 already.
        assertThat(shareOut.parts().stream().map(ShareOut.Part::valueMinor)).containsExactly(300L, 300L);
        assertThat(shareOut.parts().stream().map(ShareOut.Part::paidMinor)).containsExactly(190L, 300L);
        assertThat(shareOut.profitMinor()).isEqualTo(100);
        members.put(first, book(50, loan(1_000, 0)));
        assertThatThrownBy(() -> ShareOut.of(rules, members, 490, true))
                .satisfies(failed -> is(failed, GroupFailure.GROUP_DEBT_EXCEEDS_SHARES));
    }

    @Test
    void whatNobodyHasSharesInIsNotSharedOut() {
        assertThatThrownBy(() -> ShareOut.of(rules, members(List.of(0)), 1, false))
                .satisfies(failed -> is(failed, GroupFailure.GROUP_NOBODY_TO_SHARE));
        assertThat(ShareOut.of(rules, members(List.of()), 0, false).parts()).isEmpty();
    }

    private static void is(Throwable failed, GroupFailure failure) {
        assertThat(failed).isInstanceOfSatisfying(DomainFailure.class, refusal -> assertThat(refusal.type())
                .isEqualTo(failure));
    }

    private static GroupLoan loan(long principal, long charges) {
        return new GroupLoan(DAY, DAY, principal, principal, charges, 1);
    }

    private static MemberBook book(int shares, @Nullable GroupLoan loan) {
        return new MemberBook(shares, loan, 0, 0, 0);
    }

    private static Map<MembershipId, MemberBook> members(List<Integer> shares) {
        Map<MembershipId, MemberBook> members = new LinkedHashMap<>();
        shares.forEach(each -> members.put(new MembershipId(UUID.randomUUID()), book(each, null)));
        return members;
    }
}
