package coop.minga.membership.person.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.access.Caller;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;

/**
 * What a member can do with the own record: see it and correct it.
 *
 * <p>Guarantee: about the record the token names, or the one it was merged into, and no other; a token without a record
 * finds none.
 */
@ApplicationScoped
public class OwnRecord {
    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private final PersonQueries queries;
    private final PersonCommands commands;

    OwnRecord(PersonQueries queries, PersonCommands commands) {
        this.queries = queries;
        this.commands = commands;
    }

    /**
     * Whose record the token names, if it is one the organisation keeps. Tokens are issued elsewhere and know of no merge:
     * while the record is merged into another one, that one is the member's.
     */
    public PersonId of(Caller caller) {
        return caller.person().map(PersonId::new).map(queries::standing).orElse(NOBODY);
    }

    /** Whether the caller may act for somebody: with one of the roles for anybody, otherwise for herself only. */
    public boolean mayActFor(Caller caller, PersonId person, String... roles) {
        return Arrays.stream(roles).anyMatch(caller::is) || of(caller).equals(person);
    }

    /** @throws DomainFailure PERSON_UNKNOWN */
    public OwnRecordView see(Caller caller) {
        OrganisationId organisation = new OrganisationId(caller.organisation());
        PersonId record = of(caller);
        return new OwnRecordView(queries.get(organisation, record), queries.ownGroups(organisation, record));
    }

    /** @throws DomainFailure PERSON_UNKNOWN, and whatever a person's details refuse */
    public OwnRecordView correct(Caller caller, IfMatch ifMatch, OwnDetails details) {
        OrganisationId organisation = new OrganisationId(caller.organisation());
        PersonId record = of(caller);
        commands.correct(organisation, record, ifMatch, details.beside(queries.get(organisation, record)));
        return see(caller);
    }
}
