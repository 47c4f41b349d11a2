package org.codevbot.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.codevbot.core.catalog.Entry.Meaning;
import org.codevbot.core.catalog.Entry.View;
import org.codevbot.core.catalog.Entry.Who;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which word a mistyped one is taken for: the fewest slips, and of equally near ones the first that help shows. */
class NearestWordTest {
    @ParameterizedTest
    @CsvSource({"aprentisaje,learn", "o,status", "sujetx,subject", "prolongr,extend", "diagnostik,doctor"})
    @DisplayName("A letter missing, added or wrong counts once, in long words and in short ones")
    void slips(String typed, String name) {
        assertThat(new Catalog().nearest(typed).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        // Two neighbours exchanged are one slip, two wrong letters are two.
        "abcd, abzz abdc, abdc",
        // Neither half of an exchange is one.
        "abcd, abxx abxc, abxx",
        "abcd, abxx abdx, abxx",
        // An exchange costs as much as any other slip.
        "abcde, abcd acbde, abcd",
        // The first two letters can be exchanged too.
        "bacd, zzcd abcd, abcd",
        // Equally near: the first.
        "ab, ac ad, ac",
        "ab, ad ac, ad",
        "abc, abd ab abc, abc"
    })
    @DisplayName("Two neighbours exchanged are one slip; of equally near words the first is taken")
    void exchanged(String typed, String words, String nearest) {
        List<Entry> entries = Arrays.stream(words.split(" "))
                .map(word -> new Entry(word, null, Who.ANYONE, true, List.of(), new Meaning.Shows(View.NOW)))
                .toList();
        assertThat(new Catalog(entries).nearest(typed).name()).isEqualTo(nearest);
    }
}
