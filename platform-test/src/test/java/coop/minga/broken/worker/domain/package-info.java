@NullMarked
package coop.minga.broken.worker.domain;

import org.jspecify.annotations.NullMarked;
