package coop.minga.membership.membership.app;

import coop.minga.membership.membership.domain.Membership;
import coop.minga.membership.membership.domain.MembershipHistory;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a membership stands today, for whoever acts upon it.
 *
 * <p>Guarantee: opens nothing that is sealed.
 *
 * @param day today where the organisation is
 * @param state by the words of the membership's states
 * @param since the day from which the state holds
 * @param isMember whether it counts as admitted, also while suspended or under hearing
 */
public record MemberToday(
        UUID id,
        UUID personId,
        String memberNumber,
        LocalDate day,
        String category,
        String state,
        LocalDate since,
        boolean isMember) {

    static Optional<MemberToday> of(Membership membership, LocalDate day) {
        return membership.history(null).map(known -> known.asOf(day)).flatMap(history -> history.on(day)
                .map(span -> of(membership, history, span, day)));
    }

    private static MemberToday of(
            Membership membership, MembershipHistory history, MembershipHistory.Span span, LocalDate day) {
        var terms = membership.terms();
        return new MemberToday(
                terms.id().value(),
                terms.person().value(),
                terms.number().value(),
                day,
                span.category().name(),
                span.state().name(),
                history.since(day),
                history.isMember());
    }
}
