package coop.minga.membership.workprofile.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record is taken back because it should never have been made.
 *
 * <p>Guarantee: asks for nothing; why is nobody's business.
 */
@Schema(name = "WorkProfileWithdrawalRequest")
public record WorkProfileWithdrawalRequest() {}
