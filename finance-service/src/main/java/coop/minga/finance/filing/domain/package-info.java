/** What filing figures means and what it refuses. */
@NullMarked
package coop.minga.finance.filing.domain;

import org.jspecify.annotations.NullMarked;
