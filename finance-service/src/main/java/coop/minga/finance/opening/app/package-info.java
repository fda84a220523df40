/** Use cases and questions about opening balances. */
@NullMarked
package coop.minga.finance.opening.app;

import org.jspecify.annotations.NullMarked;
