@NullMarked
package coop.minga.sound.other.app;

import org.jspecify.annotations.NullMarked;
