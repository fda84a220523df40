/** A member's own data over HTTP. */
@NullMarked
package coop.minga.membership.me.api;

import org.jspecify.annotations.NullMarked;
