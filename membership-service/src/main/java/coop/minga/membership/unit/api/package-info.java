/** Units over HTTP. */
@NullMarked
package coop.minga.membership.unit.api;

import org.jspecify.annotations.NullMarked;
