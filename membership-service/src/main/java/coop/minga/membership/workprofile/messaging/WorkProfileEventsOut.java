package coop.minga.membership.workprofile.messaging;

import coop.minga.contracts.membership.WorkProfileRecorded;
import coop.minga.membership.workprofile.domain.Days;
import coop.minga.membership.workprofile.domain.RuleSet;
import coop.minga.membership.workprofile.domain.WorkProfile;
import coop.minga.membership.workprofile.domain.WorkProfileVersion;
import coop.minga.membership.workprofile.domain.WorkProfilesChanged;
import coop.minga.membership.workprofile.domain.WorkTerms;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Tells the others what work there is: codes, days and rounded earnings.
 *
 * <p>Guarantee: in the transaction of the change; one event for each version; no buyer, employer or exact earnings.
 */
@ApplicationScoped
public class WorkProfileEventsOut {
    private final Outbox outbox;

    WorkProfileEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes WorkProfilesChanged changed) {
        outbox.append(changed.profiles().stream()
                .map(each -> event(each, changed.today()))
                .toList());
    }

    private static OutboxEvent event(WorkProfile job, LocalDate today) {
        WorkProfileVersion version = job.current();
        WorkTerms terms = version.knownTerms();
        var formality = version.formality(RuleSet.CURRENT);
        var recorded = new WorkProfileRecorded(
                job.id().value(),
                job.version(),
                job.organisation().value(),
                version.recordedAt(),
                version.effectiveOn(),
                version.person(),
                terms.isco08(),
                terms.isic4(),
                terms.icse18a(),
                terms.workerGroup(),
                name(terms.placeOfWork()),
                name(terms.engagement()),
                name(terms.payBasis()),
                version.mainPeriods().hold(today),
                version.mainPeriods().periods().stream()
                        .map(WorkProfileEventsOut::period)
                        .toList(),
                version.validFrom(),
                version.validTo(),
                formality.result().name(),
                formality.ruleSet().name(),
                version.monthlyMinor() == null || version.currency() == null
                        ? null
                        : new WorkProfileRecorded.Amount(version.monthlyMinor(), version.currency()),
                version.withdrawn());
        return new OutboxEvent(
                job.organisation().value(),
                WorkProfileRecorded.TOPIC,
                job.id().value(),
                job.version(),
                WorkProfileRecorded.TYPE,
                recorded);
    }

    private static WorkProfileRecorded.MainPeriod period(Days days) {
        return new WorkProfileRecorded.MainPeriod(days.from(), days.to());
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }
}
