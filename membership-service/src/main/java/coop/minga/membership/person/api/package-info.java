/** Persons over HTTP. */
@NullMarked
package coop.minga.membership.person.api;

import org.jspecify.annotations.NullMarked;
