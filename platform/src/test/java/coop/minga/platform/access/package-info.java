@NullMarked
package coop.minga.platform.access;

import org.jspecify.annotations.NullMarked;
