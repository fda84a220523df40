/** What is paid to the organisation, and what for. */
@NullMarked
package coop.minga.finance.payment;

import org.jspecify.annotations.NullMarked;
