/** What can be done with and asked about persons; sealing and search. */
@NullMarked
package coop.minga.membership.person.app;

import org.jspecify.annotations.NullMarked;
