/** Tests of the simulated provider. */
@NullMarked
package coop.minga.stack.mobilemoney;

import org.jspecify.annotations.NullMarked;
