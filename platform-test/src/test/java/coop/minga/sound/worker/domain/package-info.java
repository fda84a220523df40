@NullMarked
package coop.minga.sound.worker.domain;

import org.jspecify.annotations.NullMarked;
