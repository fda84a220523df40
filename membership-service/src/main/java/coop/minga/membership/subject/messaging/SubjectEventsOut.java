package coop.minga.membership.subject.messaging;

import coop.minga.contracts.membership.SubjectLinked;
import coop.minga.contracts.membership.SubjectUnlinked;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.subject.SubjectId;
import coop.minga.membership.subject.app.SubjectsLinked;
import coop.minga.membership.subject.domain.SubjectLink;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Tells the reports which records are of one human.
 *
 * <p>Guarantee: in the transaction of the linker; one event for each version of a link.
 */
@ApplicationScoped
public class SubjectEventsOut {
    private final Outbox outbox;

    SubjectEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes SubjectsLinked linked) throws SQLException {
        outbox.append(
                linked.connection(),
                linked.links().stream().map(each -> event(each, linked)).toList());
    }

    private static OutboxEvent event(SubjectLink link, SubjectsLinked linked) {
        OrganisationId organisation = link.record().organisation();
        ZoneId zone = linked.zones().getOrDefault(organisation, ZoneOffset.UTC);
        UUID person = link.record().person().value();
        LocalDate effectiveOn = LocalDate.ofInstant(linked.at(), zone);
        SubjectId subject = link.subject();
        return new OutboxEvent(
                organisation.value(),
                SubjectLinked.TOPIC,
                person,
                link.version(),
                subject == null ? SubjectUnlinked.TYPE : SubjectLinked.TYPE,
                subject == null
                        ? new SubjectUnlinked(person, link.version(), organisation.value(), linked.at(), effectiveOn)
                        : new SubjectLinked(
                                person,
                                link.version(),
                                organisation.value(),
                                linked.at(),
                                effectiveOn,
                                subject.value()));
    }
}
