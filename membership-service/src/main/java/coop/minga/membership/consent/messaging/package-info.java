/** What others learn of consents. */
@NullMarked
package coop.minga.membership.consent.messaging;

import org.jspecify.annotations.NullMarked;
