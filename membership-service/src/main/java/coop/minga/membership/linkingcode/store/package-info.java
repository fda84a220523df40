/** Digests of linking codes; written here, read by the linker alone. */
@NullMarked
package coop.minga.membership.linkingcode.store;

import org.jspecify.annotations.NullMarked;
