/** Memberships over HTTP. */
@NullMarked
package coop.minga.membership.membership.api;

import org.jspecify.annotations.NullMarked;
