/** What closing a period means and what it refuses. */
@NullMarked
package coop.minga.finance.period.domain;

import org.jspecify.annotations.NullMarked;
