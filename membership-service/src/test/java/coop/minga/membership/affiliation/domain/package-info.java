/** Tests of what an affiliation is and refuses. */
@NullMarked
package coop.minga.membership.affiliation.domain;

import org.jspecify.annotations.NullMarked;
