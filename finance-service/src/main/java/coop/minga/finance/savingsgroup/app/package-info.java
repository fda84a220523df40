/** What can be done with savings groups and asked about them. */
@NullMarked
package coop.minga.finance.savingsgroup.app;

import org.jspecify.annotations.NullMarked;
