/** Policies over HTTP. */
@NullMarked
package coop.minga.membership.policy.api;

import org.jspecify.annotations.NullMarked;
