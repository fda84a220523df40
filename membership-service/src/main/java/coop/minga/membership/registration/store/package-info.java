/** Where registrations are kept. */
@NullMarked
package coop.minga.membership.registration.store;

import org.jspecify.annotations.NullMarked;
