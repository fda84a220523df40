/** A member's own data, as the member meets it. */
@NullMarked
package coop.minga.membership.me;

import org.jspecify.annotations.NullMarked;
