/** The money of cooperatives, unions and savings groups. */
@NullMarked
package coop.minga.finance;

import org.jspecify.annotations.NullMarked;
