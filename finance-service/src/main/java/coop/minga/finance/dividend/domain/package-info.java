/** How a year's dividend is reckoned, and the steps of a run. */
@NullMarked
package coop.minga.finance.dividend.domain;

import org.jspecify.annotations.NullMarked;
