/** Tests of charts. */
@NullMarked
package coop.minga.platform.chart;

import org.jspecify.annotations.NullMarked;
