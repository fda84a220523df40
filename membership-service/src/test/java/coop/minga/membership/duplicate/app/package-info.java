/** Tests of how persons wait to be compared. */
@NullMarked
package coop.minga.membership.duplicate.app;

import org.jspecify.annotations.NullMarked;
