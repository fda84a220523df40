/** Seed money, what is granted on, and how a fund fares. */
@NullMarked
package coop.minga.finance.revolvingfund.domain;

import org.jspecify.annotations.NullMarked;
