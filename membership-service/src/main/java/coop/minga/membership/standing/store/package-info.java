/** Where coverages are kept. */
@NullMarked
package coop.minga.membership.standing.store;

import org.jspecify.annotations.NullMarked;
