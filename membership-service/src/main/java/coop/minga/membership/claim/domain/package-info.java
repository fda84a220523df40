/** How a claim is decided and what it refuses. */
@NullMarked
package coop.minga.membership.claim.domain;

import org.jspecify.annotations.NullMarked;
