/** One document out of five, and what stands in the way of that. */
@NullMarked
package coop.minga.gateway.openapi;

import org.jspecify.annotations.NullMarked;
