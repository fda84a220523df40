package coop.minga.membership.organisation.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationCommands.NewRecord;
import coop.minga.membership.organisation.domain.Organisation;
import coop.minga.membership.organisation.domain.OrganisationProfile;
import coop.minga.membership.organisation.domain.OrganisationsRecorded;
import coop.minga.membership.organisation.store.Organisations;
import coop.minga.platform.json.StoredJson;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
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
     * What became of a record.
     *
     * @param before what it said, for {@link #restoreAll}
     */
    public record Entered(OrganisationId id, long version, long versionBefore, String before) {}

    /**
     * Changes each record to what its entry says.
     *
     * @return what became of each, in the same order
     * @throws coop.minga.platform.problem.DomainFailure ORGANISATION_UNKNOWN if one of them is no more
     */
    public List<Entered> changeAll(Map<OrganisationId, DirectoryEntry> entries) {
        Map<OrganisationId, OrganisationProfile> before = new HashMap<>();
        Map<OrganisationId, Long> versionsBefore = new HashMap<>();
        Map<OrganisationId, Long> versions = change(entries, (organisation, entry) -> {
            before.put(organisation.id(), organisation.profile());
            versionsBefore.put(organisation.id(), organisation.version());
            return codes.checked(entry.over(organisation.profile()));
        });
        return entries.keySet().stream()
                .map(id -> new Entered(
                        id,
                        versions.getOrDefault(id, 0L),
                        versionsBefore.getOrDefault(id, 0L),
                        new String(StoredJson.write(Objects.requireNonNull(before.get(id))), StandardCharsets.UTF_8)))
                .toList();
    }

    /**
     * Lets records say again what they said before a change.
     *
     * @return their versions now
     * @throws coop.minga.platform.problem.DomainFailure ORGANISATION_UNKNOWN if one of them is no more
     */
    public Map<OrganisationId, Long> restoreAll(Map<OrganisationId, String> before) {
        return change(
                before, (_, said) -> StoredJson.read(said.getBytes(StandardCharsets.UTF_8), OrganisationProfile.class));
    }

    private <T> Map<OrganisationId, Long> change(
            Map<OrganisationId, T> told, BiFunction<Organisation, T, OrganisationProfile> profile) {
        Map<OrganisationId, Organisation> known =
                organisations
                        .list(
                                "id in ?1",
                                told.keySet().stream()
                                        .map(OrganisationId::value)
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Organisation::id, Function.identity()));
        Instant now = clock.instant();
        List<Organisation> changed = new ArrayList<>();
        told.forEach((id, said) -> {
            Organisation organisation = known.get(id);
            if (organisation == null) {
                throw OrganisationQueries.unknown();
            }
            if (organisation.change(profile.apply(organisation, said), now)) {
                changed.add(organisation);
            }
        });
        if (!changed.isEmpty()) {
            organisations.flush();
            finding.remindOf(changed);
            recorded.fire(new OrganisationsRecorded(changed));
        }
        return known.values().stream().collect(Collectors.toMap(Organisation::id, Organisation::version));
    }
}
