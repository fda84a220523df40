/** Figures for those who would rather look than read. */
@NullMarked
package coop.minga.platform.chart;

import org.jspecify.annotations.NullMarked;
