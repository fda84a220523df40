/** Tests of claims. */
@NullMarked
package coop.minga.membership.claim;

import org.jspecify.annotations.NullMarked;
