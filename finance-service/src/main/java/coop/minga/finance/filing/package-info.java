/** What an organisation stands by at the end of a day: its loans and ratios as filed, and what others are told of them. */
@NullMarked
package coop.minga.finance.filing;

import org.jspecify.annotations.NullMarked;
