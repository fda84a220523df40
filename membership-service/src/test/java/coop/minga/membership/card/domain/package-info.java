/** Tests of what a code says. */
@NullMarked
package coop.minga.membership.card.domain;

import org.jspecify.annotations.NullMarked;
