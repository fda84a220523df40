package coop.minga.finance.checkoff.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * For which employer and period a schedule is asked.
 *
 * <p>Guarantee: who is in it and with how much follows from what members have allowed.
 */
@Schema(name = "CheckOffScheduleRequest")
public record CheckOffScheduleRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotNull UUID employer,
        @NotNull LocalDate from,
        @NotNull LocalDate through) {}
