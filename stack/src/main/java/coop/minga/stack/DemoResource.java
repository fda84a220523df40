package coop.minga.stack;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Reads the files of the demonstration. They are part of the jar, so that they cannot be missing or of another version. */
final class DemoResource {
    private DemoResource() {}

    static <T> T read(String file, Class<T> type) throws IOException {
        return JsonMapper.builder().build().readValue(bytes(file), type);
    }

    static byte[] bytes(String file) throws IOException {
        try (var stream = DemoResource.class.getResourceAsStream("/demo/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("demo/" + file + " is not on the class path");
            }
            return stream.readAllBytes();
        }
    }
}
