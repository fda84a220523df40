/** Events of members' accounts out. */
@NullMarked
package coop.minga.finance.memberaccount.messaging;

import org.jspecify.annotations.NullMarked;
