/** Tests of the tables persons are kept in. */
@NullMarked
package coop.minga.membership.person.store;

import org.jspecify.annotations.NullMarked;
