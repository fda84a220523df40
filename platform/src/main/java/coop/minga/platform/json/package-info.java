/** One strict way to read and write the JSON of requests, and one for what is stored. */
@NullMarked
package coop.minga.platform.json;

import org.jspecify.annotations.NullMarked;
