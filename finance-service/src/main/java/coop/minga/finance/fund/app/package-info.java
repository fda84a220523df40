/** What can be done with funds and asked about them. */
@NullMarked
package coop.minga.finance.fund.app;

import org.jspecify.annotations.NullMarked;
