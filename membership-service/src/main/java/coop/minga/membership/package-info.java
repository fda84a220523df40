/** Who belongs to what, since when, on what terms: organisations, affiliations, persons, households and memberships. */
@NullMarked
package coop.minga.membership;

import org.jspecify.annotations.NullMarked;
