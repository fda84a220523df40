/** What others learn of closed periods. */
@NullMarked
package coop.minga.finance.period.messaging;

import org.jspecify.annotations.NullMarked;
