/** Lists: keyset pages, opaque cursors, sorts from enums. */
@NullMarked
package coop.minga.platform.paging;

import org.jspecify.annotations.NullMarked;
