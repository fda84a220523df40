package coop.minga.membership.imports.app;

import coop.minga.membership.household.HouseholdId;
import coop.minga.membership.household.app.HouseholdCommands;
import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.app.Admission;
import coop.minga.membership.membership.app.MembershipCommands;
import coop.minga.membership.membership.app.NewMembership;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.ContactPoint;
import coop.minga.membership.person.Identifier;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.app.NewPerson;
import coop.minga.membership.person.app.PersonCommands;
import coop.minga.membership.person.app.PersonCorrection;
import coop.minga.membership.person.app.PersonQueries;
import coop.minga.membership.person.app.PersonView;
import coop.minga.membership.person.app.RecordedPerson;
import coop.minga.membership.unit.UnitId;
import coop.minga.membership.workprofile.WorkProfileId;
import coop.minga.membership.workprofile.app.ListedJob;
import coop.minga.membership.workprofile.app.ListedWork;
import coop.minga.membership.workprofile.app.WorkTold;
import coop.minga.platform.access.Caller;
import coop.minga.platform.access.Roles;
import coop.minga.platform.command.BackgroundCommands;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.imports.ImportKind;
import coop.minga.platform.imports.RowValues;
import coop.minga.platform.imports.RowsRefused;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are persons, each with a membership of the importing organisation and, where the row tells of one, a job.
 *
 * <p>Guarantee: a row is all of them or nothing. Nothing but the row's identity tells persons apart: an e-mail address or
 * a phone does not, for families share them. A correction changes the person and the job lists know of; the membership's
 * terms stay, for they are changed by its own transitions. A record's version here counts the changes of both.
 */
@ApplicationScoped
class PersonImport implements ImportKind<PersonRow> {
    static final String NAME = "PERSONS_WITH_MEMBERSHIPS";

    /** In whose name the memberships' history says it. */
    private static final String ACTOR = "import";

    private static final long FIRST_VERSION = 1;

    private static final Set<String> MEMBERSHIP_FIELDS =
            Set.of("membership.memberNumber", "membership.joinedOn", "membership.category");

    private final PersonCommands persons;
    private final PersonQueries personQueries;
    private final HouseholdCommands households;
    private final MembershipCommands memberships;
    private final WorkFields workFields;
    private final ListedWork work;
    private final EarlierPersons earlier;
    private final PersonRollback rollback;
    private final Clock clock;

    PersonImport(
            PersonCommands persons,
            PersonQueries personQueries,
            HouseholdCommands households,
            MembershipCommands memberships,
            WorkFields workFields,
            ListedWork work,
            EarlierPersons earlier,
            PersonRollback rollback,
            Clock clock) {
        this.persons = persons;
        this.personQueries = personQueries;
        this.households = households;
        this.memberships = memberships;
        this.workFields = workFields;
        this.work = work;
        this.earlier = earlier;
        this.rollback = rollback;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ORG_ADMIN, Roles.ORGANISER);
    }

    @Override
    public Set<String> fields() {
        return Stream.of(PersonFields.ALL, MEMBERSHIP_FIELDS, WorkFields.ALL)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> requiredFields() {
        return Set.of();
    }

    @Override
    public PersonRow read(RowValues values) {
        return new PersonRow(
                PersonFields.read(values),
                values.text("household"),
                values.text("membership.memberNumber"),
                values.code("membership.category", NewMembership.categories()),
                values.date("membership.joinedOn"),
                workFields.read(values));
    }

    @Override
    public List<Written> create(UUID organisation, List<PersonRow> rows) {
        var own = new OrganisationId(organisation);
        Map<String, HouseholdId> householdIds = households(own, rows);
        List<NewPerson> newPersons = rows.stream()
                .map(row -> new NewPerson(new PersonId(UuidV7.next(clock)), inHousehold(row, householdIds)))
                .toList();
        Map<Integer, DomainFailure> refused = new HashMap<>();
        List<RecordedPerson> recorded = persons.recordAll(own, newPersons);
        for (int i = 0; i < recorded.size(); i++) {
            DomainFailure refusal = recorded.get(i).refusal();
            if (refusal != null) {
                refused.put(i, atItsField(refusal));
            }
        }
        throwIfAny(refused);
        List<NewMembership> wanted = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            PersonRow row = rows.get(i);
            wanted.add(NewMembership.of(
                    new MembershipId(UuidV7.next(clock)),
                    newPersons.get(i).id(),
                    row.memberNumber(),
                    row.category(),
                    row.joinedOn()));
        }
        List<Admission> admissions = memberships.admitAll(own, ACTOR, wanted);
        for (int i = 0; i < admissions.size(); i++) {
            if (admissions.get(i) instanceof Admission.Refused refusal) {
                refused.put(i, below("/membership", refusal.failure()));
            }
        }
        throwIfAny(refused);
        List<PersonId> ids = newPersons.stream().map(NewPerson::id).toList();
        Map<WorkProfileId, DomainFailure> refusedJobs = work.write(own, ACTOR, jobs(ids, ids, rows));
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            DomainFailure refusal = refusedJobs.get(ListedJob.idOf(ids.get(i)));
            if (refusal != null) {
                refused.put(i, below("/work", refusal));
            }
            written.add(new Written(
                    ids.get(i).value(),
                    rows.get(i).work() == null ? FIRST_VERSION : 2 * FIRST_VERSION,
                    null,
                    wanted.get(i).id().value().toString()));
        }
        throwIfAny(refused);
        return written;
    }

    @Override
    public List<Written> update(UUID organisation, List<Update<PersonRow>> rows) {
        var own = new OrganisationId(organisation);
        Map<String, HouseholdId> householdIds =
                households(own, rows.stream().map(Update::row).toList());
        // Before any is read: a merge that runs at the same time has happened by then, or waits.
        Map<PersonId, PersonId> standing = personQueries.lockStanding(
                rows.stream().map(each -> new PersonId(each.target())).toList());
        List<Written> written = new ArrayList<>();
        Map<PersonId, Update<PersonRow>> turn = new LinkedHashMap<>();
        for (Update<PersonRow> each : rows) {
            PersonId person = Objects.requireNonNull(standing.get(new PersonId(each.target())));
            // Two rows whose persons were merged speak of one: the second corrects what the first has said.
            if (turn.containsKey(person)) {
                written.addAll(correct(own, turn, householdIds));
                turn.clear();
            }
            turn.put(person, each);
        }
        written.addAll(correct(own, turn, householdIds));
        return written;
    }

    private List<Written> correct(
            OrganisationId own, Map<PersonId, Update<PersonRow>> rows, Map<String, HouseholdId> householdIds) {
        List<PersonId> ids = List.copyOf(rows.keySet());
        List<PersonId> targets =
                rows.values().stream().map(each -> new PersonId(each.target())).toList();
        List<PersonRow> told = rows.values().stream().map(Update::row).toList();
        Map<PersonId, PersonView> known = personQueries.all(own, ids).stream()
                .collect(Collectors.toMap(each -> new PersonId(each.id()), Function.identity()));
        List<WorkProfileId> jobs = targets.stream().map(ListedJob::idOf).toList();
        Map<WorkProfileId, ListedWork.Standing> jobsBefore = work.standing(jobs);
        List<PersonCorrection> corrections = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            PersonView person = Objects.requireNonNull(known.get(ids.get(i)));
            corrections.add(new PersonCorrection(
                    ids.get(i), new IfMatch(person.version()), over(person, inHousehold(told.get(i), householdIds))));
        }
        List<PersonView> now = persons.correctAll(own, corrections);
        work.write(own, ACTOR, jobs(targets, ids, told)).values().stream()
                .findFirst()
                .ifPresent(refusal -> {
                    throw below("/work", refusal);
                });
        Map<WorkProfileId, ListedWork.Standing> jobsNow = work.standing(jobs);
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            PersonView before = Objects.requireNonNull(known.get(ids.get(i)));
            var jobBefore = jobsBefore.getOrDefault(jobs.get(i), ListedWork.Standing.NONE);
            var jobNow = jobsNow.getOrDefault(jobs.get(i), ListedWork.Standing.NONE);
            written.add(new Written(
                    targets.get(i).value(),
                    now.get(i).version() + jobNow.version(),
                    before.version() + jobBefore.version(),
                    earlier.write(before, jobBefore.told())));
        }
        return written;
    }

    /** @param targets as whom the rows first knew them; a merge may have made them others since */
    private static List<ListedJob> jobs(List<PersonId> targets, List<PersonId> now, List<PersonRow> rows) {
        List<ListedJob> jobs = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            WorkTold told = rows.get(i).work();
            if (told != null) {
                jobs.add(new ListedJob(ListedJob.idOf(targets.get(i)), now.get(i), told));
            }
        }
        return jobs;
    }

    @Override
    public boolean isReversible() {
        return true;
    }

    @Override
    public List<Undone> undo(BackgroundCommands.Actor by, List<Written> written) {
        var caller = new Caller(by.issuer(), by.subject(), by.organisation(), roles(), null);
        return ErasedPersons.rollingBack(() -> rollback.undo(caller, written));
    }

    /**
     * What the file says, and where it says nothing, what is known. Of lists both, with their rules and verifications: a
     * file has no column for most of what people recorded since, and one flag for all numbers.
     */
    private static PersonDetails over(PersonView known, PersonDetails said) {
        return new PersonDetails(
                said.names(),
                said.birth() == null ? known.birth() : said.birth(),
                said.sex() == null ? known.sex() : said.sex(),
                known.languages(),
                ContactPoint.united(both(known.contactPoints(), said.contactPoints())),
                Identifier.united(known.identifiers(), said.identifiers()),
                said.householdId() == null ? household(known) : said.householdId(),
                both(known.externalIds(), said.externalIds()),
                null,
                known.nextOfKin(),
                known.homeUnitId() == null ? null : new UnitId(known.homeUnitId()));
    }

    private static <T> List<T> both(List<T> known, List<T> said) {
        return Stream.concat(known.stream(), said.stream()).distinct().toList();
    }

    private static @Nullable HouseholdId household(PersonView known) {
        return known.householdId() == null ? null : new HouseholdId(known.householdId());
    }

    private Map<String, HouseholdId> households(OrganisationId organisation, Collection<PersonRow> rows) {
        Set<String> names = rows.stream()
                .map(PersonRow::household)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        return households.findOrCreateAll(organisation, names);
    }

    private static PersonDetails inHousehold(PersonRow row, Map<String, HouseholdId> householdIds) {
        HouseholdId household = row.household() == null ? null : householdIds.get(row.household());
        return row.details().with(row.details().sex(), household);
    }

    /** A file has one field where a person has a list. */
    private static DomainFailure atItsField(DomainFailure failure) {
        String pointer = failure.violations().isEmpty()
                ? ""
                : failure.violations().getFirst().pointer();
        String list = pointer.replaceFirst("^/([^/]*).*", "$1");
        return switch (list) {
            // Of all contact points only a phone needs the organisation, to know its country.
            case "contactPoints" -> DomainFailure.at(failure.type(), "/phone", failure.detail());
            case "identifiers" -> DomainFailure.at(failure.type(), "/identifier/value", failure.detail());
            case "householdId" -> DomainFailure.at(failure.type(), "/household", failure.detail());
            default -> failure;
        };
    }

    private static DomainFailure below(String prefix, DomainFailure failure) {
        return failure.violations().isEmpty()
                ? failure
                : DomainFailure.at(
                        failure.type(), prefix + failure.violations().getFirst().pointer(), failure.detail());
    }

    private static void throwIfAny(Map<Integer, DomainFailure> refused) {
        if (!refused.isEmpty()) {
            throw new RowsRefused(refused);
        }
    }
}
