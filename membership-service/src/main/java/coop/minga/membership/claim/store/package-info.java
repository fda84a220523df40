/** Where claims are kept. */
@NullMarked
package coop.minga.membership.claim.store;

import org.jspecify.annotations.NullMarked;
