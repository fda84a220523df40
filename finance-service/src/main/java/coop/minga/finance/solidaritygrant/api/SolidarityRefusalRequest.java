package coop.minga.finance.solidaritygrant.api;

import coop.minga.finance.solidaritygrant.domain.RefusalReason;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a client gives nothing.
 *
 * <p>Guarantee: a code.
 */
@Schema(name = "SolidarityRefusalRequest")
public record SolidarityRefusalRequest(@NotNull RefusalReason because) {}
