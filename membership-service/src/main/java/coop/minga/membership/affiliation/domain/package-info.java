/** What an affiliation is and what it refuses. */
@NullMarked
package coop.minga.membership.affiliation.domain;

import org.jspecify.annotations.NullMarked;
