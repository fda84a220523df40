package coop.minga.membership.membership.api;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.NumberBlockId;
import coop.minga.membership.membership.app.NewMembership;
import coop.minga.membership.membership.domain.MembershipCategory;
import coop.minga.membership.person.PersonId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An application for a membership.
 *
 * <p>Guarantee: only the person is asked for.
 */
@Schema(name = "MembershipRequest")
public record MembershipRequest(
        @Schema(description = "An id of the client's own, so that it can be named before it is sent.") @Nullable UUID id,

        @NotNull UUID personId,

        @Schema(description = "As on the card; a number is given if left out.") @Nullable @Size(max = 200) String memberNumber,

        @Schema(defaultValue = "FULL") @Nullable MembershipCategory category,

        @Schema(description = "The day of the application; today if left out.") @Nullable LocalDate joinedOn,

        @Schema(description = "The person who won the applicant over.") @Nullable UUID recruiterId,

        @Schema(description = "The branch the person is to belong to.") @Nullable UUID unitId,

        @Schema(description = "What the person brought from the organisation that was left.") @Nullable @Size(max = 500) String transferCode,

        @Schema(description = "The block whose number it is, where a device handed it out.") @Nullable UUID numberBlockId) {

    NewMembership membership(MembershipId chosen) {
        return new NewMembership(
                chosen,
                new PersonId(personId),
                memberNumber,
                category == null ? MembershipCategory.FULL : category,
                joinedOn,
                recruiterId == null ? null : new PersonId(recruiterId),
                unitId,
                transferCode,
                numberBlockId == null ? null : new NumberBlockId(numberBlockId));
    }
}
