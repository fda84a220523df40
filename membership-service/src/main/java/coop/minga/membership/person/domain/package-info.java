/** The record of a person and what it refuses. */
@NullMarked
package coop.minga.membership.person.domain;

import org.jspecify.annotations.NullMarked;
