package coop.minga.membership.workprofile.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The end of a job.
 *
 * <p>Guarantee: the day is checked against the job's beginning.
 */
@Schema(name = "WorkProfileEndingRequest")
public record WorkProfileEndingRequest(
        @NotNull @Schema(description = "The first day on which the job is no longer held.")
        LocalDate on) {}
