package coop.minga.membership.card.app;

import coop.minga.membership.card.domain.CardCode;
import coop.minga.membership.card.domain.CardFailure;
import coop.minga.membership.card.domain.CardKey;
import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.app.MemberToday;
import coop.minga.membership.membership.app.MembershipQueries;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.PersonNames;
import coop.minga.membership.person.app.PersonQueries;
import coop.minga.membership.policy.PolicyName;
import coop.minga.membership.policy.app.PolicyQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.access.Roles;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prints cards.
 *
 * <p>Guarantee: for members only, and for a member only the own one; the key is kept before the card is handed out.
 */
@ApplicationScoped
public class CardPrinting {
    private static final Set<String> ENTITLED = Set.of("ACTIVE", "SUSPENDED");

    private final Transactions transactions;
    private final MembershipQueries memberships;
    private final PersonQueries persons;
    private final OrganisationQueries organisations;
    private final PolicyQueries policies;
    private final CardKeyCommands keys;

    CardPrinting(
            Transactions transactions,
            MembershipQueries memberships,
            PersonQueries persons,
            OrganisationQueries organisations,
            PolicyQueries policies,
            CardKeyCommands keys) {
        this.transactions = transactions;
        this.memberships = memberships;
        this.persons = persons;
        this.organisations = organisations;
        this.policies = policies;
        this.keys = keys;
    }

    /** @throws DomainFailure MEMBERSHIP_UNKNOWN, CARD_FOR_MEMBERS_ONLY */
    public byte[] print(Caller caller, MembershipId id) {
        return CardPdf.draw(transactions.inOrganisation(caller.organisation(), () -> card(caller, id)));
    }

    private Card card(Caller caller, MembershipId id) {
        boolean isClerk = caller.is(Roles.ORG_ADMIN) || caller.is(Roles.ORGANISER);
        MemberToday member = isClerk ? memberships.today(id) : memberships.ownToday(caller, id);
        if (!ENTITLED.contains(member.state())) {
            throw new DomainFailure(
                    CardFailure.CARD_FOR_MEMBERS_ONLY,
                    "The membership is not active and not suspended.",
                    Map.of("currentState", member.state()));
        }
        var organisation = new OrganisationId(caller.organisation());
        CardKey key = keys.current(caller);
        long days = policies.number(organisation, PolicyName.CARD_DAYS, member.day());
        var code = new CardCode(
                organisation,
                key.id(),
                member.memberNumber(),
                member.day(),
                member.day().plusDays(days));
        return new Card(
                organisations.get(organisation).name(),
                name(persons.get(organisation, new PersonId(member.personId())).names()),
                member.memberNumber(),
                member.category(),
                member.state(),
                member.since(),
                code.expiresOn(),
                code.signedWith(keys.open(key)));
    }

    /** As in a register; where that is not known, as the person wants to be called or is called besides. */
    private static String name(@Nullable PersonNames names) {
        if (names == null) {
            return "";
        }
        String registered = Stream.of(names.given(), names.family())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return registered.isEmpty()
                ? Stream.of(names.preferred(), names.other())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("")
                : registered;
    }
}
