/** Tests of funds. */
@NullMarked
package coop.minga.finance.fund;

import org.jspecify.annotations.NullMarked;
