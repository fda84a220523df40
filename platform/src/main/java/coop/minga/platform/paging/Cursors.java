package coop.minga.platform.paging;

import coop.minga.platform.crypto.MasterKey;
import coop.minga.platform.crypto.Sealed;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Writes and reads the opaque position in a list.
 *
 * <p>Guarantee: sealed, because a readable cursor leaks the value it stands on; valid only for the list, the
 * organisation and the sort it was made for.
 */
@ApplicationScoped
class Cursors {
    private final MasterKey masterKey;

    Cursors(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    String write(String list, String position) {
        byte[] sealed = Sealed.seal(
                masterKey.encryptionKey("cursor"),
                position.getBytes(StandardCharsets.UTF_8),
                list.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    String read(String list, String cursor) {
        try {
            byte[] position = Sealed.open(
                    masterKey.encryptionKey("cursor"),
                    Base64.getUrlDecoder().decode(cursor),
                    list.getBytes(StandardCharsets.UTF_8));
            return new String(position, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException foreign) {
            throw DomainFailure.at(
                    PlatformFailure.BAD_CURSOR,
                    "?after",
                    "Send the `next` of a page of this list with the same sort, or leave `after` out.");
        }
    }
}
