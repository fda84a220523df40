/** Tests of mobile money. */
@NullMarked
package coop.minga.finance.mobilemoney;

import org.jspecify.annotations.NullMarked;
