package coop.minga.membership.workprofile.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * From when on a job is the main one.
 *
 * <p>Guarantee: the day is checked against the job's own days.
 */
@Schema(name = "MainPeriodRequest")
public record MainPeriodRequest(@NotNull LocalDate from) {}
