/** What a household is and what it refuses. */
@NullMarked
package coop.minga.membership.household.domain;

import org.jspecify.annotations.NullMarked;
