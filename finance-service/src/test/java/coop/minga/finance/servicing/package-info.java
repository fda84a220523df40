/** Tests of loans that are owed. */
@NullMarked
package coop.minga.finance.servicing;

import org.jspecify.annotations.NullMarked;
