/** Membership cards over HTTP. */
@NullMarked
package coop.minga.membership.card.api;

import org.jspecify.annotations.NullMarked;
