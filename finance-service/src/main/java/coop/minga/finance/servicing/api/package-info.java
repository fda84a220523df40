/** Loans that are owed, over HTTP. */
@NullMarked
package coop.minga.finance.servicing.api;

import org.jspecify.annotations.NullMarked;
