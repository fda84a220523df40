/** Cash drawers: the money a collector carries until it is handed over. */
@NullMarked
package coop.minga.finance.drawer;

import org.jspecify.annotations.NullMarked;
