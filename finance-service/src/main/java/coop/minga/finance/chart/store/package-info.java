/** Charts of accounts in the database. */
@NullMarked
package coop.minga.finance.chart.store;

import org.jspecify.annotations.NullMarked;
