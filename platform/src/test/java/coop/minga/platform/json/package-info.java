@NullMarked
package coop.minga.platform.json;

import org.jspecify.annotations.NullMarked;
