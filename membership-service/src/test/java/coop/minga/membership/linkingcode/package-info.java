/** Tests of linking codes. */
@NullMarked
package coop.minga.membership.linkingcode;

import org.jspecify.annotations.NullMarked;
