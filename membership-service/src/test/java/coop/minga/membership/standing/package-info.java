/** Tests of standing. */
@NullMarked
package coop.minga.membership.standing;

import org.jspecify.annotations.NullMarked;
