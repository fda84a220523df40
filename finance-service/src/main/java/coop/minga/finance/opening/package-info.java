/** What an organisation held when its books began here. */
@NullMarked
package coop.minga.finance.opening;

import org.jspecify.annotations.NullMarked;
