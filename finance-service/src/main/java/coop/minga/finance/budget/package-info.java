/** What an organisation means to earn and to spend. */
@NullMarked
package coop.minga.finance.budget;

import org.jspecify.annotations.NullMarked;
