package coop.minga.membership.membership.app;

import coop.minga.membership.membership.domain.Membership;
import coop.minga.membership.membership.domain.MembershipFailure;
import coop.minga.membership.membership.domain.MembershipStep;
import coop.minga.membership.membership.domain.StepDetails;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.policy.PolicyName;
import coop.minga.membership.policy.app.PolicyQueries;
import coop.minga.membership.resolution.ResolutionId;
import coop.minga.membership.resolution.ResolutionKind;
import coop.minga.membership.resolution.ResolutionSubject;
import coop.minga.membership.resolution.app.ResolutionQueries;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * What an organisation decided for itself about the steps of its members.
 *
 * <p>Guarantee: asks what was in force on the day the step takes effect, inside the transaction of the step.
 */
@ApplicationScoped
class MembershipRules {
    private final PolicyQueries policies;
    private final ResolutionQueries resolutions;
    private final Event<MembershipLapsing> lapsing;

    MembershipRules(PolicyQueries policies, ResolutionQueries resolutions, Event<MembershipLapsing> lapsing) {
        this.policies = policies;
        this.resolutions = resolutions;
        this.lapsing = lapsing;
    }

    /** An approval is one for a fee where the organisation asks for one. */
    MembershipStep approval(OrganisationId organisation, LocalDate on) {
        return policies.isOn(organisation, PolicyName.ADMISSION_FEE, on)
                ? MembershipStep.APPROVAL_FOR_A_FEE
                : MembershipStep.APPROVAL;
    }

    /** @throws DomainFailure if the organisation's rules do not let the step happen on that day */
    void check(MembershipStep step, StepDetails details, Membership membership, LocalDate on) {
        OrganisationId organisation = membership.terms().organisation();
        switch (step) {
            case LAPSE -> requireLapseProvided(membership, on);
            case HEARING -> requireNotice(organisation, details, on);
            case EXPULSION -> requireResolution(details, membership);
            case APPLICATION,
                    REVIEW,
                    WAITLISTING,
                    REJECTION,
                    WITHDRAWAL,
                    APPROVAL,
                    APPROVAL_FOR_A_FEE,
                    FEE_PAYMENT,
                    FEE_WAIVER,
                    SUSPENSION,
                    REINSTATEMENT,
                    ACQUITTAL,
                    UPHELD_APPEAL,
                    RESIGNATION,
                    DEATH,
                    DEPARTURE,
                    UNIT_TRANSFER,
                    UNIT_REORGANISATION,
                    CATEGORY_CHANGE,
                    OVERRIDE,
                    SUPERSESSION,
                    ANNULMENT -> {
                // No policy speaks of them.
            }
        }
    }

    private void requireLapseProvided(Membership membership, LocalDate on) {
        OrganisationId organisation = membership.terms().organisation();
        long afterDays = policies.number(organisation, PolicyName.LAPSE_AFTER_DAYS, on);
        if (afterDays == 0) {
            throw new DomainFailure(
                    MembershipFailure.LAPSE_NOT_PROVIDED, "The policy LAPSE_AFTER_DAYS says that none ever does.");
        }
        lapsing.fire(new MembershipLapsing(organisation, membership.terms().id(), on, afterDays));
    }

    private void requireResolution(StepDetails details, Membership membership) {
        var subject = new ResolutionSubject(
                ResolutionKind.EXPULSION, membership.terms().id().value());
        resolutions.requireAdopted(
                new ResolutionId(Objects.requireNonNull(details.resolution(), "an expulsion names its resolution")),
                subject);
    }

    private void requireNotice(OrganisationId organisation, StepDetails details, LocalDate on) {
        LocalDate hearingOn = details.hearingOn();
        LocalDate noticeOn = details.noticeOn();
        long days = policies.number(organisation, PolicyName.HEARING_NOTICE_DAYS, on);
        if (hearingOn != null && noticeOn != null && ChronoUnit.DAYS.between(noticeOn, hearingOn) < days) {
            throw DomainFailure.at(
                    MembershipFailure.HEARING_NOTICE_TOO_SHORT,
                    "/hearingOn",
                    "The policy HEARING_NOTICE_DAYS asks for %d days between notice and hearing.".formatted(days));
        }
    }
}
