/**
 * Explained eligibility: whether a loan would be given, by which numbers, and what would make it so.
 *
 * <p>Keeps nothing; whatever it says is reckoned from what others keep, as of any day.
 */
@NullMarked
package coop.minga.finance.eligibility;

import org.jspecify.annotations.NullMarked;
