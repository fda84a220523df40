/** What a payment by phone is and what it refuses. */
@NullMarked
package coop.minga.finance.mobilemoney.domain;

import org.jspecify.annotations.NullMarked;
