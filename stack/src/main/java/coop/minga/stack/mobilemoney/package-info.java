/**
 * A mobile money provider to develop and test against: the transactions, statements, reversals and callbacks of the GSMA
 * Mobile Money API, and callbacks that come twice, late, in the wrong order or not at all when asked to. The tests of
 * finance-service run it too.
 */
@NullMarked
package coop.minga.stack.mobilemoney;

import org.jspecify.annotations.NullMarked;
