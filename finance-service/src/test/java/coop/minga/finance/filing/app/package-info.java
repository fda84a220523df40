/** Tests of who is told of figures. */
@NullMarked
package coop.minga.finance.filing.app;

import org.jspecify.annotations.NullMarked;
