package coop.minga.finance.member.domain;

import coop.minga.finance.member.HolderKind;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.finance.member.MembershipId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A membership as membership-service told of it last, or the one of an institution, which the organisation entered.
 *
 * <p>Guarantee: its periods follow each other without a gap.
 *
 * @param person none of an institution
 */
public record Member(
        MembershipId id, @Nullable UUID person, @Nullable String category, List<MemberPeriod> periods) {
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

    /** What an application goes through before somebody is a member. */
    private static final Set<String> APPLYING = Set.of("APPLIED", "UNDER_REVIEW", "WAITLISTED", "APPROVED_PENDING_FEE");

    /** The states of whoever is no member: not yet, or no longer. */
    public static final Set<String> OUTSIDE =
            Stream.concat(ENDED.stream(), APPLYING.stream()).collect(Collectors.toUnmodifiableSet());

    public Member {
        periods = List.copyOf(periods);
    }

    public HolderKind kind() {
        return person == null ? HolderKind.INSTITUTION : HolderKind.INDIVIDUAL;
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

    /** The first day of the uninterrupted time as a member that holds on a day; nothing if she was none on it. */
    public Optional<LocalDate> memberSince(LocalDate day) {
        LocalDate since = null;
        for (MemberPeriod each : periods) {
            boolean isMember = !OUTSIDE.contains(each.state());
            if (!isMember) {
                since = null;
            } else if (since == null) {
                since = each.from();
            }
            if (each.holdsOn(day)) {
                return Optional.ofNullable(since);
            }
        }
        return Optional.empty();
    }
}
