/** Figures as files that a spreadsheet opens. */
@NullMarked
package coop.minga.platform.sheet;

import org.jspecify.annotations.NullMarked;
