/** What a resolution gives members on their shares and deposits of a year. */
@NullMarked
package coop.minga.finance.dividend;

import org.jspecify.annotations.NullMarked;
