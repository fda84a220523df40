/** The events of finance-service: amounts and ids only. */
@NullMarked
package coop.minga.contracts.finance;

import org.jspecify.annotations.NullMarked;
