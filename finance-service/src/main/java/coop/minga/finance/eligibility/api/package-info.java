/** Checks of eligibility over HTTP. */
@NullMarked
package coop.minga.finance.eligibility.api;

import org.jspecify.annotations.NullMarked;
