/** The provider, as the GSMA Mobile Money API speaks of it. */
@NullMarked
package coop.minga.finance.mobilemoney.messaging;

import org.jspecify.annotations.NullMarked;
