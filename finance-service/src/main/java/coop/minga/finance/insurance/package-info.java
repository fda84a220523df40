/** Mutual insurance: members pay premiums into a fund, and what happens to one of them is paid out of it. */
@NullMarked
package coop.minga.finance.insurance;

import org.jspecify.annotations.NullMarked;
