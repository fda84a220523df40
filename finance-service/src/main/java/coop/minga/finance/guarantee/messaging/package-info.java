/** What others are told of guarantees. */
@NullMarked
package coop.minga.finance.guarantee.messaging;

import org.jspecify.annotations.NullMarked;
