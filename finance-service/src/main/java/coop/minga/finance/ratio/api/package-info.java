/** Financial ratios over HTTP. */
@NullMarked
package coop.minga.finance.ratio.api;

import org.jspecify.annotations.NullMarked;
