/** What can be wrong with a payment. */
@NullMarked
package coop.minga.finance.payment.domain;

import org.jspecify.annotations.NullMarked;
