/** Where the keys of cards are kept. */
@NullMarked
package coop.minga.membership.card.store;

import org.jspecify.annotations.NullMarked;
