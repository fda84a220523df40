package coop.minga.finance.loan.api;

import coop.minga.finance.loan.domain.RejectionReason;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why nothing is lent.
 *
 * <p>Guarantee: a code, never words about somebody.
 */
@Schema(name = "LoanRejectionRequest")
public record LoanRejectionRequest(@NotNull RejectionReason reason) {}
