/** What a resolution is and what it refuses. */
@NullMarked
package coop.minga.membership.resolution.domain;

import org.jspecify.annotations.NullMarked;
