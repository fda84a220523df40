@NullMarked
package coop.minga.broken;

import org.jspecify.annotations.NullMarked;
