/** Tests of how a claim is decided. */
@NullMarked
package coop.minga.membership.claim.domain;

import org.jspecify.annotations.NullMarked;
