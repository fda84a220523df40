/** How a registration goes on and what it refuses. */
@NullMarked
package coop.minga.membership.registration.domain;

import org.jspecify.annotations.NullMarked;
