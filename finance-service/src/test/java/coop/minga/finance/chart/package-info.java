/** Tests of charts of accounts. */
@NullMarked
package coop.minga.finance.chart;

import org.jspecify.annotations.NullMarked;
