/** The rules of policies, without a database. */
@NullMarked
package coop.minga.membership.policy.domain;

import org.jspecify.annotations.NullMarked;
