/** Tests of households. */
@NullMarked
package coop.minga.membership.household;

import org.jspecify.annotations.NullMarked;
