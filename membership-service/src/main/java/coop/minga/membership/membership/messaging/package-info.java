/** What others learn of memberships. */
@NullMarked
package coop.minga.membership.membership.messaging;

import org.jspecify.annotations.NullMarked;
