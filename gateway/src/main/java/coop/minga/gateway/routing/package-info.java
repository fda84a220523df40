/** The way through: which service a request belongs to, whether it may pass, and how its bytes get there and back. */
@NullMarked
package coop.minga.gateway.routing;

import org.jspecify.annotations.NullMarked;
