package coop.minga.finance.institution.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a new institutional member.
 *
 * <p>Guarantee: a name and a day are enough.
 */
@Schema(name = "InstitutionalMemberRequest")
public record InstitutionRequest(
        @Schema(description = "An id of the client's own; no membership may have it.") @Nullable UUID id,

        @Schema(description = "An institution's, in clear: not a person's name.") @NotBlank @Size(max = 200) String name,

        @Schema(description = "With whoever registers such institutions.")
        @Nullable @Size(max = 60) @Pattern(regexp = ".*\\S.*") String registrationNumber,

        @Schema(description = "The first day on which it is a member.") @NotNull LocalDate from) {}
