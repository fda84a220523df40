package coop.minga.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    @Test
    void noPortIsGivenTwiceOrOneThatSomebodyListensOn() throws IOException {
        int one = FreePorts.next();
        try (var taken = new ServerSocket(one + 1, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePorts.next()).isNotIn(one, taken.getLocalPort());
        }
    }

    @Test
    void noPortIsOneOfOutgoingConnections() {
        for (int i = 0; i < 100; i++) {
            assertThat(FreePorts.next()).isBetween(20_000, 31_999);
        }
    }
}
