/** Policies, over the API. */
@NullMarked
package coop.minga.membership.policy;

import org.jspecify.annotations.NullMarked;
