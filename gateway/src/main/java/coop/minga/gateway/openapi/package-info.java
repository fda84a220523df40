/** One document out of the contracts of all services, and the pages that explain it. */
@NullMarked
package coop.minga.gateway.openapi;

import org.jspecify.annotations.NullMarked;
