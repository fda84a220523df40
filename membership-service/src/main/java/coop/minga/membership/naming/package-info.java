/** Words of names, by which persons and organisations are found. */
@NullMarked
package coop.minga.membership.naming;

import org.jspecify.annotations.NullMarked;
