/** What a guarantee is, what it covers and what is called of it. */
@NullMarked
package coop.minga.finance.guarantee.domain;

import org.jspecify.annotations.NullMarked;
