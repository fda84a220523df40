/** What a card's code says, and when it counts. */
@NullMarked
package coop.minga.membership.card.domain;

import org.jspecify.annotations.NullMarked;
