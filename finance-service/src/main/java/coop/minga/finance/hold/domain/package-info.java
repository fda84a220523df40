/** What a hold is and what it refuses. */
@NullMarked
package coop.minga.finance.hold.domain;

import org.jspecify.annotations.NullMarked;
