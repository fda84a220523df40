/** What a receipt refuses. */
@NullMarked
package coop.minga.finance.verification.domain;

import org.jspecify.annotations.NullMarked;
