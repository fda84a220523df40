/** Records of one organisation that may be of one person. */
@NullMarked
package coop.minga.membership.duplicate;

import org.jspecify.annotations.NullMarked;
