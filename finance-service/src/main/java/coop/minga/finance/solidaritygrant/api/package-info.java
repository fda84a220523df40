/** Solidarity grants over HTTP. */
@NullMarked
package coop.minga.finance.solidaritygrant.api;

import org.jspecify.annotations.NullMarked;
