/** By-laws and runs of the surplus over HTTP. */
@NullMarked
package coop.minga.finance.surplus.api;

import org.jspecify.annotations.NullMarked;
