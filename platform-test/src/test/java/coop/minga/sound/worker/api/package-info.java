@NullMarked
package coop.minga.sound.worker.api;

import org.jspecify.annotations.NullMarked;
