/** Tests of the events of memberships. */
@NullMarked
package coop.minga.finance.member.messaging;

import org.jspecify.annotations.NullMarked;
