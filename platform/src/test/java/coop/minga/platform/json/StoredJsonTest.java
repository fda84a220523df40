package coop.minga.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoredJsonTest {
    private record Note(String text, @Nullable Integer year) {}

    @Test
    void readsWhatItWroteAndWhatALaterVersionAdded() {
        Note note = new Note("Amina", null);
        assertThat(new String(StoredJson.write(note), StandardCharsets.UTF_8)).isEqualTo("{\"text\":\"Amina\"}");
        assertThat(StoredJson.read(StoredJson.write(note), Note.class)).isEqualTo(note);
        assertThat(StoredJson.read(utf8("{\"text\":\"Amina\",\"added\":1}"), Note.class))
                .isEqualTo(note);
    }

    @Test
    void quotesNothingOfWhatItCannotRead() {
        assertThatThrownBy(() -> StoredJson.read(utf8("{\"text\":\"Amina\",\"year\":\"Kanarie\"}"), Note.class))
                .hasNoCause()
                .message()
                .doesNotContain("Amina", "Kanarie");
    }

    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
