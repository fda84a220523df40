/** Strike, hardship and emergency grants: claimed by members, decided by a committee, paid out of one fund. */
@NullMarked
package coop.minga.finance.solidaritygrant;

import org.jspecify.annotations.NullMarked;
