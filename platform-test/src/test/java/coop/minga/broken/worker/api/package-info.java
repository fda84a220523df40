@NullMarked
package coop.minga.broken.worker.api;

import org.jspecify.annotations.NullMarked;
