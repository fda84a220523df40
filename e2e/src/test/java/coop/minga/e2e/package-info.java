/** Journeys and faults over the packaged jars, through the gateway, as a user meets them. */
@NullMarked
package coop.minga.e2e;

import org.jspecify.annotations.NullMarked;
