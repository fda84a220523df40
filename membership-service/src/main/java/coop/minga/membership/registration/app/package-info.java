/** What can be done with registrations and asked about them. */
@NullMarked
package coop.minga.membership.registration.app;

import org.jspecify.annotations.NullMarked;
