/** Where guarantees are kept, and what they rest on. */
@NullMarked
package coop.minga.finance.guarantee.store;

import org.jspecify.annotations.NullMarked;
