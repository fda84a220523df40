@NullMarked
package coop.minga.broken.common;

import org.jspecify.annotations.NullMarked;
