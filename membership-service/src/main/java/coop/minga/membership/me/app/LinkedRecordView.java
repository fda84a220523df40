package coop.minga.membership.me.app;

import coop.minga.membership.membership.app.MembershipSummary;
import coop.minga.membership.person.app.PersonView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What another organisation keeps of the same human, as that human may read it.
 *
 * <p>Guarantee: read-only; corrections are asked of the organisation that keeps it.
 */
@Schema(name = "LinkedRecord")
public record LinkedRecordView(
        @Schema(description = "The other organisation's id of the record.")
        UUID id,

        UUID organisationId,
        String organisationName,
        PersonView record,
        List<MembershipSummary> memberships) {}
