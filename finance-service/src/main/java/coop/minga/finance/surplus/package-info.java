/** What a cooperative does with the surplus of a year, by the order its by-law sets. */
@NullMarked
package coop.minga.finance.surplus;

import org.jspecify.annotations.NullMarked;
