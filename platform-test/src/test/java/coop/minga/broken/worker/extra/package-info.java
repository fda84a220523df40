@NullMarked
package coop.minga.broken.worker.extra;

import org.jspecify.annotations.NullMarked;
