/** Registrations over HTTP. */
@NullMarked
package coop.minga.membership.registration.api;

import org.jspecify.annotations.NullMarked;
