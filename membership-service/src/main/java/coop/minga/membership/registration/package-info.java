/** Legal status: how an organisation becomes registered with an authority, or stays without. */
@NullMarked
package coop.minga.membership.registration;

import org.jspecify.annotations.NullMarked;
