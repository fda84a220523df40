package coop.minga.membership.me.app;

import coop.minga.membership.consent.app.ConsentReadView;
import coop.minga.membership.consent.app.ConsentView;
import coop.minga.membership.membership.app.MembershipView;
import coop.minga.membership.person.app.OwnRecordView;
import coop.minga.membership.standing.app.OwnStandingView;
import coop.minga.membership.workprofile.app.WorkProfileView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything an organisation keeps of a member, for the member to take away.
 *
 * <p>Guarantee: complete as of the moment it was taken; consistent within itself.
 */
@Schema(name = "OwnData")
public record ExportView(
        Instant takenAt,
        OwnRecordView me,
        List<MembershipView> memberships,
        List<OwnStandingView> standings,
        List<WorkProfileView> workProfiles,
        List<ConsentView> consents,
        List<ConsentReadView> consentReads) {}
