/** Events of memberships in. */
@NullMarked
package coop.minga.finance.member.messaging;

import org.jspecify.annotations.NullMarked;
