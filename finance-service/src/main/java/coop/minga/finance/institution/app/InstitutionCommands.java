package coop.minga.finance.institution.app;

import coop.minga.finance.institution.InstitutionId;
import coop.minga.finance.institution.domain.Institution;
import coop.minga.finance.institution.domain.InstitutionFailure;
import coop.minga.finance.institution.store.Institutions;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.HolderCommands;
import coop.minga.finance.member.app.HolderQueries;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with institutional members.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction.
 */
@ApplicationScoped
public class InstitutionCommands {
    private final Institutions institutions;
    private final InstitutionQueries queries;
    private final HolderCommands holders;
    private final HolderQueries known;
    private final OrganisationQueries organisations;
    private final Clock clock;

    InstitutionCommands(
            Institutions institutions,
            InstitutionQueries queries,
            HolderCommands holders,
            HolderQueries known,
            OrganisationQueries organisations,
            Clock clock) {
        this.institutions = institutions;
        this.queries = queries;
        this.holders = holders;
        this.known = known;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @throws DomainFailure ORGANISATION_NOT_YET_KNOWN, INSTITUTION_ID_TAKEN */
    public InstitutionView enter(
            OrganisationId organisation,
            InstitutionId id,
            String name,
            @Nullable String registrationNumber,
            LocalDate from) {
        organisations.requireKnown(organisation);
        if (known.isThere(id.membership())) {
            throw DomainFailure.at(
                    InstitutionFailure.INSTITUTION_ID_TAKEN, "/id", "Choose another id, or leave it out.");
        }
        holders.enter(organisation, id.membership(), from);
        institutions.persistAndFlush(new Institution(id, organisation, name, registrationNumber, clock.instant()));
        return queries.get(id);
    }

    /** @throws DomainFailure INSTITUTION_UNKNOWN, INSTITUTION_TRANSITION_ILLEGAL, INSTITUTION_ENDS_TOO_EARLY */
    public InstitutionView end(InstitutionId id, LocalDate to) {
        Institution institution = queries.find(id);
        MembershipId membership = id.membership();
        MemberPeriod days =
                Objects.requireNonNull(known.days(List.of(membership)).get(membership));
        institution.end(days.from(), days.to(), to, clock.instant());
        institutions.flush();
        holders.end(membership, to);
        return queries.get(id);
    }
}
