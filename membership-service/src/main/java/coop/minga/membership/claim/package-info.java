/** Claims: that an organisation is the one a directory record tells of. */
@NullMarked
package coop.minga.membership.claim;

import org.jspecify.annotations.NullMarked;
