/** Standing over HTTP. */
@NullMarked
package coop.minga.membership.standing.api;

import org.jspecify.annotations.NullMarked;
