/** Books what was paid where it belongs. */
@NullMarked
package coop.minga.finance.payment.app;

import org.jspecify.annotations.NullMarked;
