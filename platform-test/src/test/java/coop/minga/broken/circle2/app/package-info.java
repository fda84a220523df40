@NullMarked
package coop.minga.broken.circle2.app;

import org.jspecify.annotations.NullMarked;
