/** The rules of units, without a database. */
@NullMarked
package coop.minga.membership.unit.domain;

import org.jspecify.annotations.NullMarked;
