package coop.minga.membership.unit.api;

import coop.minga.membership.unit.UnitId;
import coop.minga.membership.unit.app.UnitCommands.Step;
import coop.minga.membership.unit.domain.NewUnit;
import coop.minga.membership.unit.domain.UnitDescription;
import coop.minga.platform.access.Caller;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A unit to be opened.
 *
 * <p>Guarantee: only a name is asked for.
 */
@Schema(name = "UnitRequest")
public record UnitRequest(
        @Schema(description = "An id of the client's own, so that it can be named before it is sent.") @Nullable UUID id,

        @NotBlank @Size(max = 200) String name,

        @Schema(description = "The organisation's own short name of it; no other unit has it.")
        @Nullable @Size(min = 1, max = 50) String code,

        @Nullable @Size(min = 1, max = 200) String area,

        @Schema(description = "The unit it stands below; the top if left out.") @Nullable UUID parentId,

        @Schema(description = "The day from which it is open, not in the future; today if left out.") @Nullable LocalDate openedOn,

        @Schema(description = "Why, for those who come later; names no person.") @Nullable @Size(max = 1000) String reason,

        @Schema(description = "Where it can be looked up: numbers of files, letters, minutes.")
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> evidence) {

    Step step(Caller caller) {
        return new Step(caller, openedOn, reason, evidence == null ? List.of() : evidence);
    }

    NewUnit unit(UnitId unitId) {
        return new NewUnit(
                unitId, new UnitDescription(name, code, area), parentId == null ? null : new UnitId(parentId));
    }
}
