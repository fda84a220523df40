/** Tests of what a resolution is and refuses. */
@NullMarked
package coop.minga.membership.resolution.domain;

import org.jspecify.annotations.NullMarked;
