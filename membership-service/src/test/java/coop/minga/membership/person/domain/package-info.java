/** Tests of the words names are made of. */
@NullMarked
package coop.minga.membership.person.domain;

import org.jspecify.annotations.NullMarked;
