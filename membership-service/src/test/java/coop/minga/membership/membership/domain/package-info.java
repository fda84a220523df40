/** Tests of what a membership is and refuses. */
@NullMarked
package coop.minga.membership.membership.domain;

import org.jspecify.annotations.NullMarked;
