/** Period closes over HTTP. */
@NullMarked
package coop.minga.finance.period.api;

import org.jspecify.annotations.NullMarked;
