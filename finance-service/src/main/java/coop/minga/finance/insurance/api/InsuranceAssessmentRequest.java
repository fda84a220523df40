package coop.minga.finance.insurance.api;

import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an assessor found.
 *
 * <p>Guarantee: an amount, which may be nothing.
 */
@Schema(name = "InsuranceAssessmentRequest")
public record InsuranceAssessmentRequest(@NotNull @Valid Amount amount) {}
