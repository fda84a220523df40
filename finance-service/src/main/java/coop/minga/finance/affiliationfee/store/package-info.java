/** Affiliation fees in the database. */
@NullMarked
package coop.minga.finance.affiliationfee.store;

import org.jspecify.annotations.NullMarked;
