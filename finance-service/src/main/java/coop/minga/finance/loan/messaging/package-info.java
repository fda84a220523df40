/** What others are told of loans. */
@NullMarked
package coop.minga.finance.loan.messaging;

import org.jspecify.annotations.NullMarked;
