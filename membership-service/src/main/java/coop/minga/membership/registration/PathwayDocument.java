package coop.minga.membership.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A paper an authority asks for.
 *
 * <p>Guarantee: there once it has a day.
 */
@Schema(name = "PathwayDocument")
public record PathwayDocument(
        @NotBlank @Size(max = 300) String name,

        @Schema(description = "Since when it is there.") @Nullable LocalDate obtainedOn) {}
