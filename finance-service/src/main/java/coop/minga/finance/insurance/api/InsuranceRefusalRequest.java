package coop.minga.finance.insurance.api;

import coop.minga.finance.insurance.domain.ClaimRefusal;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a client pays nothing.
 *
 * <p>Guarantee: a code.
 */
@Schema(name = "InsuranceRefusalRequest")
public record InsuranceRefusalRequest(@NotNull ClaimRefusal because) {}
