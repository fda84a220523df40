/** Tests of the events that make references forgotten. */
@NullMarked
package coop.minga.finance.checkoff.messaging;

import org.jspecify.annotations.NullMarked;
