/** What can be done with periods and asked about them. */
@NullMarked
package coop.minga.finance.period.app;

import org.jspecify.annotations.NullMarked;
