/** What an institutional member is and what it refuses. */
@NullMarked
package coop.minga.finance.institution.domain;

import org.jspecify.annotations.NullMarked;
