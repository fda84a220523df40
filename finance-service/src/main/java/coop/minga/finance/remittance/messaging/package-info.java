/** What others are told of remittances. */
@NullMarked
package coop.minga.finance.remittance.messaging;

import org.jspecify.annotations.NullMarked;
