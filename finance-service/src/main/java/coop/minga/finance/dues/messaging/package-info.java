/** What the others are told of dues. */
@NullMarked
package coop.minga.finance.dues.messaging;

import org.jspecify.annotations.NullMarked;
