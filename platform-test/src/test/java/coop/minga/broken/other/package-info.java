@NullMarked
package coop.minga.broken.other;

import org.jspecify.annotations.NullMarked;
