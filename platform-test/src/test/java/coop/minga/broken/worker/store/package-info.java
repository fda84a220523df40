@NullMarked
package coop.minga.broken.worker.store;

import org.jspecify.annotations.NullMarked;
