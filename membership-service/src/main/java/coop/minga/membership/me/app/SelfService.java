package coop.minga.membership.me.app;

import coop.minga.membership.consent.app.ConsentQueries;
import coop.minga.membership.membership.app.MembershipQueries;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.app.OwnRecord;
import coop.minga.membership.person.app.PersonQueries;
import coop.minga.membership.standing.app.StandingQueries;
import coop.minga.membership.subject.app.OwnRecords;
import coop.minga.membership.workprofile.app.WorkProfileQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives a member everything that is kept of her: by the organisation, and by others that keep a record of her.
 *
 * <p>Guarantee: about the record the token names and, read-only, the records linked to it; about nobody else's. A token
 * without a record finds none.
 */
@ApplicationScoped
public class SelfService {
    private static final int AT_ONCE = 500;

    private final PersonQueries persons;
    private final OwnRecord own;
    private final MembershipQueries memberships;
    private final StandingQueries standings;
    private final WorkProfileQueries work;
    private final ConsentQueries consents;
    private final OrganisationQueries organisations;
    private final OwnRecords records;
    private final Transactions transactions;
    private final Clock clock;

    SelfService(
            PersonQueries persons,
            OwnRecord own,
            MembershipQueries memberships,
            StandingQueries standings,
            WorkProfileQueries work,
            ConsentQueries consents,
            OrganisationQueries organisations,
            OwnRecords records,
            Transactions transactions,
            Clock clock) {
        this.persons = persons;
        this.own = own;
        this.memberships = memberships;
        this.standings = standings;
        this.work = work;
        this.consents = consents;
        this.organisations = organisations;
        this.records = records;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The records that other organisations keep of the same human, each read in a transaction of its organisation. No
     * organisation learns of another by it: only the human's own token gets here.
     *
     * @throws DomainFailure PERSON_UNKNOWN
     */
    public Page<LinkedRecordView> linkedRecords(Caller caller) {
        PersonId record = transactions.inOrganisation(
                organisation(caller).value(),
                () -> new PersonId(own.see(caller).record().id()));
        List<LinkedRecordView> linked = records.beside(organisation(caller), record).stream()
                .map(other -> transactions.inOrganisation(
                        other.organisation().value(),
                        () -> new LinkedRecordView(
                                other.person().value(),
                                other.organisation().value(),
                                organisations.get(other.organisation()).name(),
                                persons.get(other.organisation(), other.person()),
                                memberships.summaries(other.organisation(), other.person()))))
                .toList();
        return Page.whole(linked);
    }

    /** @throws DomainFailure PERSON_UNKNOWN */
    public ExportView takeAway(Caller caller) {
        return new ExportView(
                clock.instant(),
                own.see(caller),
                all(page -> memberships.own(caller, page)),
                all(page -> standings.own(caller, page, null, null)),
                all(page -> work.own(caller, page)),
                all(page -> consents.own(caller, page)),
                all(page -> consents.ownReads(caller, page)));
    }

    private static <T> List<T> all(Function<PageParameters, Page<T>> list) {
        List<T> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<T> page = list.apply(PageParameters.following(after, AT_ONCE));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private static OrganisationId organisation(Caller caller) {
        return new OrganisationId(caller.organisation());
    }
}
