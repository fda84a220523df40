/** What can be done with members' accounts and asked about them. */
@NullMarked
package coop.minga.finance.memberaccount.app;

import org.jspecify.annotations.NullMarked;
