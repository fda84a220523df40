/** Tests of members' accounts. */
@NullMarked
package coop.minga.finance.memberaccount;

import org.jspecify.annotations.NullMarked;
