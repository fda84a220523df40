/** Whether a member's dues are covered on a day: standing is not membership, and ends none. */
@NullMarked
package coop.minga.membership.standing;

import org.jspecify.annotations.NullMarked;
