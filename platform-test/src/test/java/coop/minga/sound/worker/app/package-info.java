@NullMarked
package coop.minga.sound.worker.app;

import org.jspecify.annotations.NullMarked;
