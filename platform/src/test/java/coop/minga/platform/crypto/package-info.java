/** Tests of the platform's crypto package. */
@NullMarked
package coop.minga.platform.crypto;

import org.jspecify.annotations.NullMarked;
