package coop.minga.testing.architecture;

import coop.minga.testing.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What only the text of the sources tells: sizes, SQL with something added to it, left-over notes.
 *
 * <p>Reads {@code src/main/java} and {@code src/test/java} of one module; a module without sources fails.
 */
final class SourceRules {

    /** A text that begins like SQL and is continued with something that is not another text or a constant. */
    private static final Pattern SQL_WITH_ADDITION = Pattern.compile("(?s)\"(?:\"\"\\s*)?\\s*"
            + "(?i:select\\s|insert into\\s|update\\s+\\S+\\s+set|update\\s*(?=\")|delete from\\s|where\\s|order by\\s|with\\s+\\w+\\s+as)"
            + "[^\"]*\"(?:\"\")?\\s*(?:\\+\\s*+(?![\"A-Z])|\\.formatted\\(|\\.concat\\()");

    private static final Pattern LEFT_OVER = Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME)\\b|printStackTrace\\(\\)");
    private static final Pattern EMPTY_CATCH = Pattern.compile("catch \\([^)]*\\) \\{\\s*}");

    private SourceRules() {}

    static List<ArchitectureRules.Rule> of(Path module) {
        return List.of(
                rule("no source file is longer than the style allows", module, SourceRules::tooLong),
                rule("no SQL text is put together", module, SourceRules::builtSql),
                rule("no notes to self and no swallowed exceptions", module, SourceRules::leftOver));
    }

    private static ArchitectureRules.Rule rule(String name, Path module, Function<Path, Stream<String>> violations) {
        return new ArchitectureRules.Rule(name, () -> {
            List<Path> sources = sources(module);
            if (sources.isEmpty()) {
                throw new AssertionError("no sources below " + module.toAbsolutePath());
            }
            List<String> found = sources.stream().flatMap(violations).toList();
            if (!found.isEmpty()) {
                throw new AssertionError(name + ":\n" + String.join("\n", found));
            }
        });
    }

    private static Stream<String> tooLong(Path source) {
        String path = source.toString().replace('\\', '/');
        int allowed = 400;
        if (path.endsWith("Resource.java")) {
            allowed = 200;
        } else if (path.contains("/src/main/") && path.contains("/domain/")) {
            allowed = 300;
        }
        long lines = ProjectFiles.read(source).lines().count();
        return lines > allowed ? Stream.of(path + ": " + lines + " lines, allowed " + allowed) : Stream.empty();
    }

    private static Stream<String> builtSql(Path source) {
        if (("/" + source).contains("/src/test/")) {
            return Stream.empty();
        }
        return matches(source, SQL_WITH_ADDITION);
    }

    private static Stream<String> leftOver(Path source) {
        return Stream.concat(matches(source, LEFT_OVER), matches(source, EMPTY_CATCH));
    }

    private static Stream<String> matches(Path source, Pattern pattern) {
        String text = ProjectFiles.read(source);
        return pattern.matcher(text).results().map(match -> {
            long line = 1
                    + text.substring(0, match.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            return source + ":" + line + ": " + match.group().strip();
        });
    }

    private static List<Path> sources(Path module) {
        return Stream.of("src/main/java", "src/test/java")
                .map(module::resolve)
                .filter(Files::isDirectory)
                .flatMap(SourceRules::javaFiles)
                .toList();
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
