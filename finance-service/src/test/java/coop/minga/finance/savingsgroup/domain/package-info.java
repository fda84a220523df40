/** Tests of the rules of savings groups. */
@NullMarked
package coop.minga.finance.savingsgroup.domain;

import org.jspecify.annotations.NullMarked;
