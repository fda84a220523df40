/** Resolutions: what an organisation decided, how, and whether it still stands. */
@NullMarked
package coop.minga.membership.resolution;

import org.jspecify.annotations.NullMarked;
