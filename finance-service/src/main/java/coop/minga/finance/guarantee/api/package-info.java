/** Guarantees over HTTP. */
@NullMarked
package coop.minga.finance.guarantee.api;

import org.jspecify.annotations.NullMarked;
