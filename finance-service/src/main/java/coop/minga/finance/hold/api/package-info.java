/** Holds over HTTP. */
@NullMarked
package coop.minga.finance.hold.api;

import org.jspecify.annotations.NullMarked;
