/** What can be done with affiliations and asked about them. */
@NullMarked
package coop.minga.membership.affiliation.app;

import org.jspecify.annotations.NullMarked;
