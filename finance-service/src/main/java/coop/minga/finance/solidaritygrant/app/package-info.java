/** What can be done with solidarity grants and asked about them. */
@NullMarked
package coop.minga.finance.solidaritygrant.app;

import org.jspecify.annotations.NullMarked;
