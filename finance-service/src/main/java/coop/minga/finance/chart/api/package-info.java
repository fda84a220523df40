/** Charts of accounts over HTTP. */
@NullMarked
package coop.minga.finance.chart.api;

import org.jspecify.annotations.NullMarked;
