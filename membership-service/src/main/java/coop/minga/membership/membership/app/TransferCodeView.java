package coop.minga.membership.membership.app;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a departed member takes to the other organisation.
 *
 * <p>Guarantee: readable by that organisation only.
 */
@Schema(name = "TransferCode")
public record TransferCodeView(
        @Schema(examples = "q8Zl0Yw2", description = "For `transferCode` of the membership that begins there.")
        String code,

        @Schema(examples = "0197c1f0-0000-7000-8000-0000000000aa")
        UUID organisationId,

        @Schema(examples = "2026-03-31") LocalDate lastDay) {}
