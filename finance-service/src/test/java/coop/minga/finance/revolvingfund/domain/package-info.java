/** Tests of revolving funds. */
@NullMarked
package coop.minga.finance.revolvingfund.domain;

import org.jspecify.annotations.NullMarked;
