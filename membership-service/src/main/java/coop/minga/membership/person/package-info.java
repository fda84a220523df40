/** An organisation's own records of persons, and the words in which the other features name them. */
@NullMarked
package coop.minga.membership.person;

import org.jspecify.annotations.NullMarked;
