/** Where memberships are kept. */
@NullMarked
package coop.minga.membership.membership.store;

import org.jspecify.annotations.NullMarked;
