/** Tests of the rules. */
@NullMarked
package coop.minga.finance.eligibility.domain;

import org.jspecify.annotations.NullMarked;
