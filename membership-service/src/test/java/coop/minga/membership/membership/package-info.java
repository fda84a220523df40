/** Tests of memberships. */
@NullMarked
package coop.minga.membership.membership;

import org.jspecify.annotations.NullMarked;
