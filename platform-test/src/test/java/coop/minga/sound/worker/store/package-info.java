@NullMarked
package coop.minga.sound.worker.store;

import org.jspecify.annotations.NullMarked;
