/** What others are told of solidarity grants. */
@NullMarked
package coop.minga.finance.solidaritygrant.messaging;

import org.jspecify.annotations.NullMarked;
