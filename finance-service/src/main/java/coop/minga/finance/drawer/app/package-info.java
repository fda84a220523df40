/** What can be done with cash drawers and asked about them. */
@NullMarked
package coop.minga.finance.drawer.app;

import org.jspecify.annotations.NullMarked;
