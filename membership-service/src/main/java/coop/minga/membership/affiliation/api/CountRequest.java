package coop.minga.membership.affiliation.api;

import coop.minga.membership.affiliation.domain.CountKind;
import coop.minga.membership.affiliation.domain.CountMethod;
import coop.minga.membership.affiliation.domain.CountedMembers;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A count of the affiliate's members.
 *
 * <p>Guarantee: none by itself; {@link CountedMembers} checks the figures.
 */
@Schema(name = "AffiliationCountRequest")
public record CountRequest(
        @Schema(description = "DECLARED and PAID_UP are the affiliate's to count, VERIFIED is the parent's.") @NotNull CountKind kind,

        @NotNull Integer total,

        @Schema(description = "How many of them are women; left out where nobody counted.") @Nullable Integer women,

        @Schema(description = "Required of who verifies.") @Nullable CountMethod method,

        @Schema(description = "The day it was counted for; a second count for a day corrects the first.") @NotNull LocalDate asOf) {
    CountedMembers toCounted() {
        return new CountedMembers(kind, total, women, method, asOf);
    }
}
