package coop.minga.membership.person.messaging;

import coop.minga.contracts.membership.PersonErased;
import coop.minga.contracts.membership.PersonMerged;
import coop.minga.contracts.membership.PersonRecorded;
import coop.minga.membership.household.HouseholdId;
import coop.minga.membership.person.SelfDeclaredGroup;
import coop.minga.membership.person.domain.Person;
import coop.minga.membership.person.domain.PersonMergeChanged;
import coop.minga.membership.person.domain.PersonsErased;
import coop.minga.membership.person.domain.PersonsRecorded;
import coop.minga.membership.unit.UnitId;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Tells the others which pseudonymous facts an organisation has recorded of a person.
 *
 * <p>Guarantee: in the transaction of the change; one event for each version; it cannot name anybody, for it is given
 * only what does not.
 */
@ApplicationScoped
public class PersonEventsOut {
    private static final String SEX_UNKNOWN = "UNKNOWN";

    private final Outbox outbox;

    PersonEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes PersonsRecorded recorded) {
        outbox.append(recorded.persons().stream()
                .map(each -> event(each, recorded.zone()))
                .toList());
    }

    void publish(@Observes PersonMergeChanged changed) {
        Person absorbed = changed.absorbed();
        outbox.append(new OutboxEvent(
                absorbed.organisation().value(),
                PersonMerged.TOPIC,
                absorbed.id().value(),
                absorbed.version(),
                PersonMerged.TYPE,
                new PersonMerged(
                        changed.kept().value(),
                        absorbed.id().value(),
                        absorbed.version(),
                        absorbed.organisation().value(),
                        absorbed.updatedAt(),
                        LocalDate.ofInstant(absorbed.updatedAt(), changed.zone()),
                        changed.undone())));
    }

    void publish(@Observes PersonsErased erased) {
        outbox.append(erased.persons().stream()
                .map(person -> new OutboxEvent(
                        person.organisation().value(),
                        PersonErased.TOPIC,
                        person.id().value(),
                        person.version(),
                        PersonErased.TYPE,
                        new PersonErased(
                                person.id().value(),
                                person.version(),
                                person.organisation().value(),
                                person.updatedAt(),
                                LocalDate.ofInstant(person.updatedAt(), erased.zone()))))
                .toList());
    }

    private static OutboxEvent event(PersonsRecorded.Facts facts, ZoneId zone) {
        Person person = facts.person();
        HouseholdId household = person.household();
        UnitId homeUnit = person.homeUnit();
        var recorded = new PersonRecorded(
                person.id().value(),
                person.version(),
                person.organisation().value(),
                person.updatedAt(),
                LocalDate.ofInstant(person.updatedAt(), zone),
                person.sex() == null ? SEX_UNKNOWN : person.sex().name(),
                person.birthYear(),
                household == null ? null : household.value(),
                facts.groups() == null
                        ? null
                        : facts.groups().stream().map(SelfDeclaredGroup::name).toList(),
                homeUnit == null ? null : homeUnit.value(),
                facts.hasContactPoint(),
                facts.hasIdentifier());
        return new OutboxEvent(
                person.organisation().value(),
                PersonRecorded.TOPIC,
                person.id().value(),
                person.version(),
                PersonRecorded.TYPE,
                recorded);
    }
}
