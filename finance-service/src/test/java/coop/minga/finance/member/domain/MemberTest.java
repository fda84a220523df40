package coop.minga.finance.member.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.member.MemberPeriod;
import coop.minga.finance.member.MembershipId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemberTest {
    private static final Member LEFT_AND_BACK = new Member(
            new MembershipId(new UUID(0, 1)),
            new UUID(0, 2),
            null,
            List.of(
                    period("APPLIED", 1, 2),
                    period("ACTIVE", 2, 4),
                    period("SUSPENDED", 4, 5),
                    period("ACTIVE", 5, 7),
                    period("LAPSED", 7, 9),
                    new MemberPeriod("ACTIVE", day(9), null)));

    @Test
    void somebodyIsAMemberFromTheAdmissionOnUntilTheEnd() {
        assertThat(LEFT_AND_BACK.memberSince(day(1).minusDays(1))).isEmpty();
        assertThat(LEFT_AND_BACK.memberSince(day(1))).isEmpty();
        assertThat(LEFT_AND_BACK.memberSince(day(2))).contains(day(2));
        assertThat(LEFT_AND_BACK.memberSince(day(6))).contains(day(2));
        assertThat(LEFT_AND_BACK.memberSince(day(7))).isEmpty();
        assertThat(LEFT_AND_BACK.memberSince(day(9))).contains(day(9));
        assertThat(LEFT_AND_BACK.memberSince(day(20))).contains(day(9));
    }

    private static MemberPeriod period(String state, int from, int to) {
        return new MemberPeriod(state, day(from), day(to));
    }

    private static LocalDate day(int month) {
        return LocalDate.of(2024, 1, 1).plusMonths(month);
    }
}
