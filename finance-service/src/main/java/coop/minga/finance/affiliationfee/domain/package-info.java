/** What two parties state of a fee, and when it is settled. */
@NullMarked
package coop.minga.finance.affiliationfee.domain;

import org.jspecify.annotations.NullMarked;
