/** How a remittance is held against its schedule, and what it refuses. */
@NullMarked
package coop.minga.finance.remittance.domain;

import org.jspecify.annotations.NullMarked;
