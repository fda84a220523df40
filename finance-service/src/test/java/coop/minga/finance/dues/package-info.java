/** Tests of dues. */
@NullMarked
package coop.minga.finance.dues;

import org.jspecify.annotations.NullMarked;
