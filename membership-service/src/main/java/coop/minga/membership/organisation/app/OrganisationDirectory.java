package coop.minga.membership.organisation.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationCommands.NewRecord;
import coop.minga.membership.organisation.domain.Organisation;
import coop.minga.membership.organisation.domain.OrganisationsRecorded;
import coop.minga.membership.organisation.store.Organisations;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps an organisation's directory of others in step with a list from elsewhere.
 *
 * <p>Guarantee: inside the caller's transaction, with a constant number of statements however long the list is; an entry
 * that says what the record says already leaves no event.
 */
@ApplicationScoped
public class OrganisationDirectory {
    private final OrganisationCommands commands;
    private final Organisations organisations;
    private final OrganisationCodes codes;
    private final OrganisationFinding finding;
    private final Event<OrganisationsRecorded> recorded;
    private final Clock clock;

    OrganisationDirectory(
            OrganisationCommands commands,
            Organisations organisations,
            OrganisationCodes codes,
            OrganisationFinding finding,
            Event<OrganisationsRecorded> recorded,
            Clock clock) {
        this.commands = commands;
        this.organisations = organisations;
        this.codes = codes;
        this.finding = finding;
        this.recorded = recorded;
        this.clock = clock;
    }

    /**
     * Holds an entry against the code lists.
     *
     * @throws coop.minga.platform.problem.DomainFailure CODE_NOT_IN_LIST
     */
    public void check(DirectoryEntry entry) {
        codes.checked(entry.asNew());
    }

    /** Makes a record of each; the ids come in the same order. */
    public List<OrganisationId> recordAll(OrganisationId steward, List<DirectoryEntry> entries) {
        List<NewRecord> made = entries.stream()
                .map(each -> new NewRecord(new OrganisationId(UuidV7.next(clock)), each.asNew()))
                .toList();
        commands.recordAll(steward, made);
        return made.stream().map(NewRecord::id).toList();
    }

    /**
     * Changes each record to what its entry says.
     *
     * @throws coop.minga.platform.problem.DomainFailure ORGANISATION_UNKNOWN if one of them is no more
     */
    public void changeAll(Map<OrganisationId, DirectoryEntry> entries) {
        List<UUID> ids = entries.keySet().stream().map(OrganisationId::value).toList();
        Map<OrganisationId, Organisation> known = organisations.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
        Instant now = clock.instant();
        List<Organisation> changed = new ArrayList<>();
        entries.forEach((id, entry) -> {
            Organisation organisation = known.get(id);
            if (organisation == null) {
                throw OrganisationQueries.unknown();
            }
            if (organisation.change(codes.checked(entry.over(organisation.profile())), now)) {
                changed.add(organisation);
            }
        });
        if (!changed.isEmpty()) {
            organisations.flush();
            finding.remindOf(changed);
            recorded.fire(new OrganisationsRecorded(changed));
        }
    }
}
