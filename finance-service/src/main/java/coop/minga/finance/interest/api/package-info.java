/** Interest over HTTP. */
@NullMarked
package coop.minga.finance.interest.api;

import org.jspecify.annotations.NullMarked;
