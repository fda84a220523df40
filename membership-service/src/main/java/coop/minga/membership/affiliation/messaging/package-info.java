/** What others learn of affiliations. */
@NullMarked
package coop.minga.membership.affiliation.messaging;

import org.jspecify.annotations.NullMarked;
