/** Mobile money: what is paid to the organisation by phone, through a provider. */
@NullMarked
package coop.minga.finance.mobilemoney;

import org.jspecify.annotations.NullMarked;
