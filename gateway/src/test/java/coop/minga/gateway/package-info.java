/** Rules that hold for the whole gateway. */
@NullMarked
package coop.minga.gateway;

import org.jspecify.annotations.NullMarked;
