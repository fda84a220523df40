package coop.minga.finance.member.domain;

import coop.minga.finance.member.MemberPeriod;
import coop.minga.finance.member.MembershipId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A membership as membership-service told of it last.
 *
 * <p>Guarantee: its periods follow each other without a gap.
 */
public record Member(MembershipId id, UUID person, @Nullable String category, List<MemberPeriod> periods) {
    /** A state that nobody here has heard of ends nothing. */
    private static final Set<String> ENDED = Set.of(
            "LAPSED",
            "TRANSFERRED",
            "RESIGNED",
            "REJECTED",
            "APPLICATION_WITHDRAWN",
            "EXPELLED",
            "DECEASED",
            "SUPERSEDED");

    public Member {
        periods = List.copyOf(periods);
    }

    /** The state on a day; nothing before the membership began. */
    public Optional<String> stateOn(LocalDate day) {
        return periods.stream()
                .filter(each -> each.holdsOn(day))
                .map(MemberPeriod::state)
                .findFirst();
    }

    /** Whether the membership had begun, if only by an application, and not ended. */
    public boolean isOpenOn(LocalDate day) {
        return stateOn(day).filter(state -> !ENDED.contains(state)).isPresent();
    }
}
