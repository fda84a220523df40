package coop.minga.membership.membership.app;

import coop.minga.membership.membership.domain.Membership;
import coop.minga.membership.membership.domain.MembershipHistory;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a membership stands, for whoever may know that and no more.
 *
 * <p>Guarantee: no reasons and no history.
 *
 * @param state by the words of the membership's states
 */
@Schema(name = "MembershipSummary")
public record MembershipSummary(long version, String memberNumber, String state, LocalDate since) {

    static MembershipSummary of(Membership membership, MembershipHistory history, MembershipHistory.Span span) {
        return new MembershipSummary(
                membership.version(),
                membership.terms().number().value(),
                span.state().name(),
                history.since(span.from()));
    }
}
