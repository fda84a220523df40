/** Tests of holds. */
@NullMarked
package coop.minga.finance.hold;

import org.jspecify.annotations.NullMarked;
