/** What crosses a process boundary and nothing else: records published by their owner, read by everybody. */
@NullMarked
package coop.minga.contracts;

import org.jspecify.annotations.NullMarked;
