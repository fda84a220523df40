/** The rules of check-off. */
@NullMarked
package coop.minga.finance.checkoff.domain;

import org.jspecify.annotations.NullMarked;
