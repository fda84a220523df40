/** What others learn of organisations. */
@NullMarked
package coop.minga.membership.organisation.messaging;

import org.jspecify.annotations.NullMarked;
