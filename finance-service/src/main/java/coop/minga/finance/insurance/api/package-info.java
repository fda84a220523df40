/** Mutual insurance over HTTP. */
@NullMarked
package coop.minga.finance.insurance.api;

import org.jspecify.annotations.NullMarked;
