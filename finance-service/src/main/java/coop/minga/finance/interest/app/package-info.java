/** What can be done with interest and asked about it. */
@NullMarked
package coop.minga.finance.interest.app;

import org.jspecify.annotations.NullMarked;
