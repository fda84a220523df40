/** What a membership is and what it refuses. */
@NullMarked
package coop.minga.membership.membership.domain;

import org.jspecify.annotations.NullMarked;
