/** Claims over HTTP. */
@NullMarked
package coop.minga.membership.claim.api;

import org.jspecify.annotations.NullMarked;
