package coop.minga.membership.person.app;

import coop.minga.membership.naming.NameWords;
import coop.minga.membership.person.PersonNames;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * How the words of a name sound (Double Metaphone), for those who write them as they hear them.
 *
 * <p>Guarantee: works on whole words in Latin letters; a word of another script, or of a single sound, has none, for it
 * would sound like too many.
 */
public final class NameSounds {
    private static final int LONGEST = 16;
    private static final int SHORTEST = 2;

    private NameSounds() {}

    /** One or two sounds of a word that {@link NameWords} has folded. */
    static Set<String> of(String word) {
        // Not shared: the algorithm keeps its length in a field.
        DoubleMetaphone metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(LONGEST);
        return Stream.of(metaphone.doubleMetaphone(word), metaphone.doubleMetaphone(word, true))
                .filter(sound -> sound != null && sound.length() >= SHORTEST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Every word of the names, folded, with its sounds. */
    public static Map<String, Set<String>> ofWords(PersonNames names) {
        return NameWords.of(names.all()).stream().collect(Collectors.toUnmodifiableMap(word -> word, NameSounds::of));
    }

    /** Whether each asked word has a counterpart that sounds alike. */
    static boolean alike(Set<String> asked, Set<String> words) {
        Set<String> sounds = words.stream().flatMap(word -> of(word).stream()).collect(Collectors.toSet());
        return asked.stream().allMatch(word -> of(word).stream().anyMatch(sounds::contains));
    }
}
