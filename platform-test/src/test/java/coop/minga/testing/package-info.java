/** Tests of the tests: each check is shown to fail on what it forbids. */
@NullMarked
package coop.minga.testing;

import org.jspecify.annotations.NullMarked;
