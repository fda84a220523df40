/** What the others are told of revolving funds. */
@NullMarked
package coop.minga.finance.revolvingfund.messaging;

import org.jspecify.annotations.NullMarked;
