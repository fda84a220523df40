package coop.minga.finance.dues.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client says when a waiver is ended early.
 *
 * <p>Guarantee: the day is enough.
 */
@Schema(name = "DuesWaiverEndRequest")
public record DuesWaiverEndRequest(
        @Schema(description = "The last day that is still waived; a day before it began takes it back whole.") @NotNull LocalDate lastDay) {}
