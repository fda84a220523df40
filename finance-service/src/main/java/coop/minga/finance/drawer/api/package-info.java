/** Cash drawers over HTTP. */
@NullMarked
package coop.minga.finance.drawer.api;

import org.jspecify.annotations.NullMarked;
