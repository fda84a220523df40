@NullMarked
package coop.minga.broken.worker;

import org.jspecify.annotations.NullMarked;
