/** The events of membership-service: pseudonymous facts only, each with the full state a projection needs. */
@NullMarked
package coop.minga.contracts.membership;

import org.jspecify.annotations.NullMarked;
