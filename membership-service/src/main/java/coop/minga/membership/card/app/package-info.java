/** What can be done with membership cards and the keys that sign them. */
@NullMarked
package coop.minga.membership.card.app;

import org.jspecify.annotations.NullMarked;
