/** What a cycle, a meeting and a share-out of a savings group are, and what they refuse. */
@NullMarked
package coop.minga.finance.savingsgroup.domain;

import org.jspecify.annotations.NullMarked;
