/** What the sending and the receiving side of events agree on: the headers of the envelope and the form of the JSON. */
@NullMarked
package coop.minga.platform.event;

import org.jspecify.annotations.NullMarked;
