/** Tests of membership cards. */
@NullMarked
package coop.minga.membership.card;

import org.jspecify.annotations.NullMarked;
