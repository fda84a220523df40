/** Affiliations over HTTP. */
@NullMarked
package coop.minga.membership.affiliation.api;

import org.jspecify.annotations.NullMarked;
