/** One strict way to read JSON and one to write it. */
@NullMarked
package coop.minga.platform.json;

import org.jspecify.annotations.NullMarked;
