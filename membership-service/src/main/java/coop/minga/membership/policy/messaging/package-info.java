/** What others learn of policies. */
@NullMarked
package coop.minga.membership.policy.messaging;

import org.jspecify.annotations.NullMarked;
