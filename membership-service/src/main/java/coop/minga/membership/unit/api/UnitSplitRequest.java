package coop.minga.membership.unit.api;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.unit.UnitId;
import coop.minga.membership.unit.app.UnitCommands.Step;
import coop.minga.membership.unit.app.UnitSplitting;
import coop.minga.membership.unit.domain.NewUnit;
import coop.minga.membership.unit.domain.UnitDescription;
import coop.minga.platform.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What comes out of a unit that is split.
 *
 * <p>Guarantee: at least one part; each has a name.
 */
@Schema(name = "UnitSplitRequest")
public record UnitSplitRequest(
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Part> parts,

        @Schema(description = "The day from which it counts, not in the future; today if left out.") @Nullable LocalDate effectiveOn,

        @Schema(description = "Why, for those who come later; names no person.") @Nullable @Size(max = 1000) String reason,

        @Schema(description = "Where it can be looked up: numbers of files, letters, minutes.")
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> evidence) {

    Step step(Caller caller) {
        return new Step(caller, effectiveOn, reason, evidence == null ? List.of() : evidence);
    }

    /**
     * A new unit and who goes there.
     *
     * <p>Guarantee: only a name is asked for.
     */
    @Schema(name = "UnitPart")
    public record Part(
            @Nullable UUID id,

            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(min = 1, max = 50) String code,
            @Nullable @Size(min = 1, max = 200) String area,

            @Schema(description = "The unit it stands below; beside the one that is split if left out.") @Nullable UUID parentId,

            @Schema(description = "Open memberships of the unit that is split; who is not named stays.")
            @Nullable @Size(max = 10_000) List<@NotNull UUID> membershipIds) {

        NewUnit unit(UnitId unitId) {
            return new NewUnit(
                    unitId, new UnitDescription(name, code, area), parentId == null ? null : new UnitId(parentId));
        }

        UnitSplitting.Part memberships(UnitId unitId) {
            return new UnitSplitting.Part(
                    unitId,
                    membershipIds == null
                            ? List.of()
                            : membershipIds.stream().map(MembershipId::new).toList());
        }
    }
}
