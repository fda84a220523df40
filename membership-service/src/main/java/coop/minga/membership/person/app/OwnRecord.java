package coop.minga.membership.person.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.access.Caller;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * What a member can do with the own record: see it and correct it.
 *
 * <p>Guarantee: about the record the token names and no other; a token without a record finds none.
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

    /** Whose record the token names, if it is one the organisation keeps. */
    public static PersonId of(Caller caller) {
        return caller.person().map(PersonId::new).orElse(NOBODY);
    }

    /** @throws DomainFailure PERSON_UNKNOWN */
    public OwnRecordView see(Caller caller) {
        OrganisationId organisation = new OrganisationId(caller.organisation());
        return new OwnRecordView(queries.get(organisation, of(caller)), queries.ownGroups(organisation, of(caller)));
    }

    /** @throws DomainFailure PERSON_UNKNOWN, and whatever a person's details refuse */
    public OwnRecordView correct(Caller caller, IfMatch ifMatch, OwnDetails details) {
        OrganisationId organisation = new OrganisationId(caller.organisation());
        PersonView kept = queries.get(organisation, of(caller));
        commands.correct(organisation, of(caller), ifMatch, details.beside(kept));
        return see(caller);
    }
}
