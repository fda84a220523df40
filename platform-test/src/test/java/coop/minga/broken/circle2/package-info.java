@NullMarked
package coop.minga.broken.circle2;

import org.jspecify.annotations.NullMarked;
