/** Dues over HTTP. */
@NullMarked
package coop.minga.finance.dues.api;

import org.jspecify.annotations.NullMarked;
