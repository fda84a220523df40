/** Institutional members over HTTP. */
@NullMarked
package coop.minga.finance.institution.api;

import org.jspecify.annotations.NullMarked;
