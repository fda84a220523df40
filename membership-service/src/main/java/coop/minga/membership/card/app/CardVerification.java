package coop.minga.membership.card.app;

import coop.minga.membership.card.domain.CardCode;
import coop.minga.membership.card.domain.CardFlaw;
import coop.minga.membership.card.domain.SignedCode;
import coop.minga.membership.card.store.CardKeys;
import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.app.MemberToday;
import coop.minga.membership.membership.app.MembershipQueries;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.standing.app.StandingQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.access.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies cards of the caller's organisation.
 *
 * <p>Guarantee: the books of today count, not what the card says of the member.
 */
@ApplicationScoped
public class CardVerification {
    private static final Set<String> TOLD_OF_STANDING = Set.of(
            Roles.ORG_ADMIN, Roles.ORGANISER, Roles.TREASURER, Roles.LOAN_OFFICER, Roles.CASE_WORKER, Roles.AUDITOR);

    private final CardKeys keys;
    private final MembershipQueries memberships;
    private final StandingQueries standings;
    private final OrganisationQueries organisations;

    CardVerification(
            CardKeys keys,
            MembershipQueries memberships,
            StandingQueries standings,
            OrganisationQueries organisations) {
        this.keys = keys;
        this.memberships = memberships;
        this.standings = standings;
        this.organisations = organisations;
    }

    public CardVerificationView verify(Caller caller, String text) {
        Optional<SignedCode> read = CardCode.read(text);
        if (read.isEmpty()) {
            return CardVerificationView.flawed(CardFlaw.ALTERED);
        }
        CardCode says = read.get().says();
        var organisation = new OrganisationId(caller.organisation());
        LocalDate today = organisations.today(organisation);
        return read.get()
                .flaw(keys.find(says.key()), today)
                .map(CardVerificationView::flawed)
                .or(() -> memberships
                        .today(says.memberNumber())
                        .filter(MemberToday::isMember)
                        .map(member -> valid(caller, organisation, member)))
                .orElseGet(() -> CardVerificationView.flawed(CardFlaw.NOT_A_MEMBER));
    }

    private CardVerificationView valid(Caller caller, OrganisationId organisation, MemberToday member) {
        boolean isTold = caller.roles().stream().anyMatch(TOLD_OF_STANDING::contains);
        boolean isHeard = member.state().equals("UNDER_HEARING");
        return new CardVerificationView(
                true,
                null,
                member.memberNumber(),
                isTold || !isHeard ? member.state() : null,
                isTold ? standing(organisation, member) : null);
    }

    private @Nullable String standing(OrganisationId organisation, MemberToday member) {
        Object standing = standings
                .get(organisation, new MembershipId(member.id()), null, null)
                .standing();
        return standing == null ? null : standing.toString();
    }
}
