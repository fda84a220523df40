/** Policies: the thresholds an organisation decides for itself, dated and never rewritten. */
@NullMarked
package coop.minga.membership.policy;

import org.jspecify.annotations.NullMarked;
