@NullMarked
package coop.minga.broken.circle1.app;

import org.jspecify.annotations.NullMarked;
