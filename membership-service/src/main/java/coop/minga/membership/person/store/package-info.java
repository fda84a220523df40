/** Where persons, their search tokens and their identifiers are kept. */
@NullMarked
package coop.minga.membership.person.store;

import org.jspecify.annotations.NullMarked;
