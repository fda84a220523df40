/** Tests of the steps of a payment by phone. */
@NullMarked
package coop.minga.finance.mobilemoney.domain;

import org.jspecify.annotations.NullMarked;
