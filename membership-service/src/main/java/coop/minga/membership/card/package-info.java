/** Membership cards: printed, and verified by a code that also a phone without signal can check. */
@NullMarked
package coop.minga.membership.card;

import org.jspecify.annotations.NullMarked;
