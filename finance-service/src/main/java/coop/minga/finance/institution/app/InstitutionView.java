package coop.minga.finance.institution.app;

import coop.minga.finance.institution.domain.Institution;
import coop.minga.finance.institution.domain.InstitutionState;
import coop.minga.finance.member.MemberPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An institutional member as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "InstitutionalMember")
public record InstitutionView(
        @Schema(description = "Accounts of members are opened for it as for a membership of this id.")
        UUID id,

        long version,
        String name,
        @Nullable String registrationNumber,

        @Schema(description = "ENDED as soon as the end is written down, be it ahead.")
        InstitutionState state,

        LocalDate from,

        @Schema(description = "The first day on which it is no member any more.") @Nullable LocalDate to,

        Instant createdAt,
        Instant updatedAt) {

    static InstitutionView of(Institution institution, MemberPeriod days) {
        return new InstitutionView(
                institution.id().value(),
                institution.version(),
                institution.name(),
                institution.registrationNumber(),
                InstitutionState.of(days.to()),
                days.from(),
                days.to(),
                institution.createdAt(),
                institution.updatedAt());
    }
}
