/** Where affiliations are kept. */
@NullMarked
package coop.minga.membership.affiliation.store;

import org.jspecify.annotations.NullMarked;
