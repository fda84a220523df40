/** The rules of opening balances. */
@NullMarked
package coop.minga.finance.opening.domain;

import org.jspecify.annotations.NullMarked;
