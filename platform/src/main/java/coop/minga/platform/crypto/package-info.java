/** Keys and sealed bytes: one key per person, derived keys for everything else. */
@NullMarked
package coop.minga.platform.crypto;

import org.jspecify.annotations.NullMarked;
