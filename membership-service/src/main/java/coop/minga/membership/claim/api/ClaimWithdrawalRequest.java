package coop.minga.membership.claim.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a claim is taken back.
 *
 * <p>Guarantee: needs no reason.
 */
@Schema(name = "ClaimWithdrawalRequest")
public record ClaimWithdrawalRequest() {}
