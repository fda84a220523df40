/** What can be done with charts of accounts and asked about them. */
@NullMarked
package coop.minga.finance.chart.app;

import org.jspecify.annotations.NullMarked;
