/** Consents as their parties meet them. */
@NullMarked
package coop.minga.membership.consent;

import org.jspecify.annotations.NullMarked;
