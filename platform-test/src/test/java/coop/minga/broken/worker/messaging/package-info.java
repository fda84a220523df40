@NullMarked
package coop.minga.broken.worker.messaging;

import org.jspecify.annotations.NullMarked;
