/** Tests of what is heard of dues. */
@NullMarked
package coop.minga.membership.standing.messaging;

import org.jspecify.annotations.NullMarked;
