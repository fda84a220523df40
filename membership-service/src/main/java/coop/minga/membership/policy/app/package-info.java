/** What can be done with and asked about policies. */
@NullMarked
package coop.minga.membership.policy.app;

import org.jspecify.annotations.NullMarked;
