/** Tests of the platform's money package. */
@NullMarked
package coop.minga.platform.money;

import org.jspecify.annotations.NullMarked;
