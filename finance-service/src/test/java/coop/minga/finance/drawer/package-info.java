/** Tests of cash drawers. */
@NullMarked
package coop.minga.finance.drawer;

import org.jspecify.annotations.NullMarked;
