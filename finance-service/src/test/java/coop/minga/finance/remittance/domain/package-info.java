/** The rules of remittances. */
@NullMarked
package coop.minga.finance.remittance.domain;

import org.jspecify.annotations.NullMarked;
