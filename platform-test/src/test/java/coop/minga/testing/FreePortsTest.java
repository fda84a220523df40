package coop.minga.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    @Test
    void noPortIsGivenTwiceOrOneThatSomebodyListensOn() throws IOException {
        int one = FreePorts.next();
        try (var _ = listenNextTo(one)) {
            assertThat(FreePorts.next()).isNotIn(one, one + 1);
        }
    }

    /** Where the next one would be, unless somebody listens there already. */
    private static ServerSocket listenNextTo(int port) throws IOException {
        try {
            return new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress());
        } catch (BindException taken) {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        }
    }

    @Test
    void noPortIsOneOfOutgoingConnections() {
        for (int i = 0; i < 100; i++) {
            assertThat(FreePorts.next()).isBetween(20_000, 31_999);
        }
    }
}
