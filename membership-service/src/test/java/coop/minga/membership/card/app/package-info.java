/** Tests of what is printed. */
@NullMarked
package coop.minga.membership.card.app;

import org.jspecify.annotations.NullMarked;
