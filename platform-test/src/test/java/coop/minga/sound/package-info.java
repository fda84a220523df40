@NullMarked
package coop.minga.sound;

import org.jspecify.annotations.NullMarked;
