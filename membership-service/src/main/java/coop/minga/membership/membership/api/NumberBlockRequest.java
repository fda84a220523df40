package coop.minga.membership.membership.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many member numbers a device is to have.
 *
 * <p>Guarantee: as many as a day's registration needs at the most, for what is unused stays a gap.
 */
@Schema(name = "MemberNumberBlockRequest")
public record NumberBlockRequest(
        @Schema(description = "An id of the client's own, so that it can be named before it is sent.") @Nullable UUID id,

        @Schema(description = "What the organisation calls the device.") @NotBlank @Size(max = 100) String deviceId,

        @Schema(description = "How many numbers.") @Min(1) @Max(500) int count) {}
