/** How standing follows from what is covered and what the organisation decided. */
@NullMarked
package coop.minga.membership.standing.domain;

import org.jspecify.annotations.NullMarked;
