/** Resolutions over HTTP. */
@NullMarked
package coop.minga.membership.resolution.api;

import org.jspecify.annotations.NullMarked;
