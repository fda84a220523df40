/** Mobile money over HTTP. */
@NullMarked
package coop.minga.finance.mobilemoney.api;

import org.jspecify.annotations.NullMarked;
