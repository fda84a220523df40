/** The way through, tried against real upstream servers. */
@NullMarked
package coop.minga.gateway.routing;

import org.jspecify.annotations.NullMarked;
