/** What the others are told of persons. */
@NullMarked
package coop.minga.membership.person.messaging;

import org.jspecify.annotations.NullMarked;
