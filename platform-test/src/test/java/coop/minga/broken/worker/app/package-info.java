@NullMarked
package coop.minga.broken.worker.app;

import org.jspecify.annotations.NullMarked;
