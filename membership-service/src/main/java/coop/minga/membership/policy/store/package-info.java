/** Where policies are kept. */
@NullMarked
package coop.minga.membership.policy.store;

import org.jspecify.annotations.NullMarked;
