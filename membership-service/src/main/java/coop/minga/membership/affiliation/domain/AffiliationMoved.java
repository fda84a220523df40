package coop.minga.membership.affiliation.domain;

import java.time.LocalDate;

/**
 * Something was recorded of an affiliation, which stands now as it is given here.
 *
 * <p>Guarantee: fired after the flush and before the commit, so the version is final and the effect can still be undone.
 *
 * @param changedFrom the first day for which the answer is another than before
 */
public record AffiliationMoved(Affiliation affiliation, LocalDate changedFrom) {}
