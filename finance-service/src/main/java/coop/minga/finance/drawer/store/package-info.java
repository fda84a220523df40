/** Cash drawers in the database. */
@NullMarked
package coop.minga.finance.drawer.store;

import org.jspecify.annotations.NullMarked;
