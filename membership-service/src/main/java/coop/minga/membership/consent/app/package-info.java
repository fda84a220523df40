/** What can be done with consents and under them. */
@NullMarked
package coop.minga.membership.consent.app;

import org.jspecify.annotations.NullMarked;
