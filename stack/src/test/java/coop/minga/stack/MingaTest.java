package coop.minga.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MingaTest {
    private final Written written = new Written();

    @Test
    void endsWithTwoAndAnswersNothingWhenTypedWronglySoThatAScriptNotices() throws Exception {
        for (var wrong : List.of(
                List.of("token"),
                List.of("token", "king"),
                List.of("reset", "now"),
                List.of("up", "--fast"),
                List.of("dance"))) {
            assertEquals(2, Minga.run(wrong, written.terminal()), wrong.toString());
        }
        assertEquals("", written.answers());
        assertTrue(written.remarks().contains("loan-officer"), "the roles are listed");
    }
}
