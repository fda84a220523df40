@NullMarked
package coop.minga.sound.worker.messaging;

import org.jspecify.annotations.NullMarked;
