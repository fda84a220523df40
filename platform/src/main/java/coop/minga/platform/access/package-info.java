/** Who calls, for which organisation, in which roles. */
@NullMarked
package coop.minga.platform.access;

import org.jspecify.annotations.NullMarked;
