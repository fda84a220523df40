/** What finance-service tells of dues. */
@NullMarked
package coop.minga.membership.standing.messaging;

import org.jspecify.annotations.NullMarked;
