/** What an organisation is and what it refuses. */
@NullMarked
package coop.minga.membership.organisation.domain;

import org.jspecify.annotations.NullMarked;
