/** What a service does for itself in the background, under a login that sees only what it needs for it. */
@NullMarked
package coop.minga.platform.housekeeping;

import org.jspecify.annotations.NullMarked;
