package coop.minga.finance.member.app;

import coop.minga.finance.member.MemberPeriod;
import coop.minga.finance.member.MembershipId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A membership as other features see it.
 *
 * <p>Guarantee: what membership-service told of it last.
 */
public record MemberView(MembershipId id, @Nullable String category, List<MemberPeriod> periods) {
    public MemberView {
        periods = List.copyOf(periods);
    }
}
