package coop.minga.finance.hold;

import java.util.UUID;

/**
 * For which work of another feature something is held.
 *
 * <p>Guarantee: only that work lets it go.
 *
 * @param source what it is, in capitals: LOAN_GUARANTEE
 */
public record HoldCause(String source, UUID sourceId) {}
