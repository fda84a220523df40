/** Amounts in minor units with their currency. */
@NullMarked
package coop.minga.platform.money;

import org.jspecify.annotations.NullMarked;
