/** Units, over the API. */
@NullMarked
package coop.minga.membership.unit;

import org.jspecify.annotations.NullMarked;
