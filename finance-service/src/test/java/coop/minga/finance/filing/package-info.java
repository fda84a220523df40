/** Tests of filed figures. */
@NullMarked
package coop.minga.finance.filing;

import org.jspecify.annotations.NullMarked;
