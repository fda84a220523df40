@NullMarked
package coop.minga.broken.circle1;

import org.jspecify.annotations.NullMarked;
