/** Tests of how a dividend is reckoned. */
@NullMarked
package coop.minga.finance.dividend.domain;

import org.jspecify.annotations.NullMarked;
