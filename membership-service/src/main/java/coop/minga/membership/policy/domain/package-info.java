/** What a policy is and what it refuses. */
@NullMarked
package coop.minga.membership.policy.domain;

import org.jspecify.annotations.NullMarked;
