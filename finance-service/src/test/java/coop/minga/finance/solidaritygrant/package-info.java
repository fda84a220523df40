/** Shows what solidarity grants do and refuse. */
@NullMarked
package coop.minga.finance.solidaritygrant;

import org.jspecify.annotations.NullMarked;
