@NullMarked
package coop.minga.testing.architecture;

import org.jspecify.annotations.NullMarked;
