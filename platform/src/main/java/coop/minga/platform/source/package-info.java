/** Where a record came from. */
@NullMarked
package coop.minga.platform.source;

import org.jspecify.annotations.NullMarked;
