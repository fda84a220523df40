@NullMarked
package coop.minga.sound.other;

import org.jspecify.annotations.NullMarked;
