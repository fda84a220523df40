/** The realm that is deployed, in the identity provider that reads it: runs only when asked for. */
@NullMarked
package coop.minga.membership.keycloak;

import org.jspecify.annotations.NullMarked;
