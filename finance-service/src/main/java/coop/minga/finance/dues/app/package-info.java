/** What can be done with dues and asked about them. */
@NullMarked
package coop.minga.finance.dues.app;

import org.jspecify.annotations.NullMarked;
