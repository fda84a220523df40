/**
 * The rules of the design that a compiler does not know.
 *
 * <p>They run in every service; platform-test shows for each that it can fail.
 */
@NullMarked
package coop.minga.testing.architecture;

import org.jspecify.annotations.NullMarked;
