/** Affiliations: which organisation belongs to which, agreed by both. */
@NullMarked
package coop.minga.membership.affiliation;

import org.jspecify.annotations.NullMarked;
