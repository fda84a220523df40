/** The clock and time-ordered ids. */
@NullMarked
package coop.minga.platform.time;

import org.jspecify.annotations.NullMarked;
