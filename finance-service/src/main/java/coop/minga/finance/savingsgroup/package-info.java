/** Savings groups: meetings around one box, in cycles that end with a share-out. */
@NullMarked
package coop.minga.finance.savingsgroup;

import org.jspecify.annotations.NullMarked;
