/** What savings groups tell others. */
@NullMarked
package coop.minga.finance.savingsgroup.messaging;

import org.jspecify.annotations.NullMarked;
