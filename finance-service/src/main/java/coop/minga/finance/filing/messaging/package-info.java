/** What others are told of an organisation's figures. */
@NullMarked
package coop.minga.finance.filing.messaging;

import org.jspecify.annotations.NullMarked;
