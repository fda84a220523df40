/** A resource of no meaning, with which the platform's own mechanics are tried. */
@NullMarked
package coop.minga.platform.thing;

import org.jspecify.annotations.NullMarked;
