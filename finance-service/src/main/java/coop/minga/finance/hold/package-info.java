/**
 * What is held back on members' accounts: pledges for others' loans, withdrawals that were said beforehand, disputes. It
 * reduces what is available and not the balance.
 *
 * <p>Another feature holds and lets go by {@link coop.minga.finance.hold.app.HoldCommands}, under its own source.
 */
@NullMarked
package coop.minga.finance.hold;

import org.jspecify.annotations.NullMarked;
