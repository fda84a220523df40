/** Events of legal status. */
@NullMarked
package coop.minga.membership.registration.messaging;

import org.jspecify.annotations.NullMarked;
