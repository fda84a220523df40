/** Tests of persons. */
@NullMarked
package coop.minga.membership.person;

import org.jspecify.annotations.NullMarked;
