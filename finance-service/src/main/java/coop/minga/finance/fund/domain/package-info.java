/** What a fund is and what it refuses. */
@NullMarked
package coop.minga.finance.fund.domain;

import org.jspecify.annotations.NullMarked;
