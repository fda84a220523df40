/** The rules, as functions of numbers. */
@NullMarked
package coop.minga.finance.eligibility.domain;

import org.jspecify.annotations.NullMarked;
