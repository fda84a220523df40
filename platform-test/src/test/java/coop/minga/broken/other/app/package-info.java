@NullMarked
package coop.minga.broken.other.app;

import org.jspecify.annotations.NullMarked;
