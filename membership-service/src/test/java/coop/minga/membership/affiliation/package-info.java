/** Tests of affiliations. */
@NullMarked
package coop.minga.membership.affiliation;

import org.jspecify.annotations.NullMarked;
