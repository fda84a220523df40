/** What finance has to know of an organisation. */
@NullMarked
package coop.minga.finance.organisation.domain;

import org.jspecify.annotations.NullMarked;
