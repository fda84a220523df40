/** What a person holds in the hand: cards, receipts. */
@NullMarked
package coop.minga.platform.print;

import org.jspecify.annotations.NullMarked;
