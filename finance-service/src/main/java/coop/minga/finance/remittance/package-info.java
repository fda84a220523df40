/** Check-off, the way back: what employers remit, held against what they were told to deduct. */
@NullMarked
package coop.minga.finance.remittance;

import org.jspecify.annotations.NullMarked;
