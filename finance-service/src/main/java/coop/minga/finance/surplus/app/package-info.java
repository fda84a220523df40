/** What can be done with by-laws and runs of the surplus, and asked about them. */
@NullMarked
package coop.minga.finance.surplus.app;

import org.jspecify.annotations.NullMarked;
