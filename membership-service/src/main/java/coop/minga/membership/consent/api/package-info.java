/** Consents over HTTP. */
@NullMarked
package coop.minga.membership.consent.api;

import org.jspecify.annotations.NullMarked;
