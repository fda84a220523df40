/** What others learn of units. */
@NullMarked
package coop.minga.membership.unit.messaging;

import org.jspecify.annotations.NullMarked;
