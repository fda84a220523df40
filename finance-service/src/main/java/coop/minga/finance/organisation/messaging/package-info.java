/** What membership-service tells of organisations. */
@NullMarked
package coop.minga.finance.organisation.messaging;

import org.jspecify.annotations.NullMarked;
