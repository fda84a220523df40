/** Revolving funds over HTTP. */
@NullMarked
package coop.minga.finance.revolvingfund.api;

import org.jspecify.annotations.NullMarked;
