/** The templates of charts, and what a chart refuses. */
@NullMarked
package coop.minga.finance.chart.domain;

import org.jspecify.annotations.NullMarked;
