@NullMarked
package coop.minga.sound.worker;

import org.jspecify.annotations.NullMarked;
