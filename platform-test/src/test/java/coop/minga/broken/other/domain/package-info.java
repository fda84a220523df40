@NullMarked
package coop.minga.broken.other.domain;

import org.jspecify.annotations.NullMarked;
