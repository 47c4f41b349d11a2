package org.codevbot.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever comes in, the answer is formats or faults. */
class FormatReaderRandomTest {
    private static final long SEED = 20_260_102L;
    private static final String SMALL = FormatSamples.text("formats/small.yaml");
    private static final String YAML = "{}[]:,-?!&*#|>%@`'\"\\\n\t  abc019é\u0000\uD83D\uFFFE~=<";

    @Test
    void randomCharactersNeverThrow() {
        Random random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int c = 0; c < length; c++) {
                text.append(YAML.charAt(random.nextInt(YAML.length())));
            }
            faultsOf(text.toString(), i);
        }
    }

    @Test
    void aSoundFileWithSpoiltCharactersNeverThrows() {
        Random random = new Random(SEED);
        int faulty = 0;
        for (int i = 0; i < 1_500; i++) {
            StringBuilder text = new StringBuilder(SMALL);
            for (int c = 0; c <= random.nextInt(4); c++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, YAML.charAt(random.nextInt(YAML.length())));
                    case 1 -> text.deleteCharAt(at);
                    default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(40))));
                }
            }
            faulty += faultsOf(text.toString(), i) ? 1 : 0;
        }
        assertThat(faulty).as("spoilt files found faulty").isGreaterThan(750);
    }

    @Test
    @Timeout(5)
    void deepNestingAndManyItemsAreFaultsToo() {
        assertThat(faultsOf("[".repeat(60_000), 0)).isTrue();
        assertThat(faultsOf("{a: ".repeat(15_000), 1)).isTrue();
        assertThat(faultsOf("- ".repeat(30_000), 2)).isTrue();
        assertThat(faultsOf("? ".repeat(30_000), 3)).isTrue();
        assertThat(faultsOf("[".repeat(20_000) + "]".repeat(20_000), 4)).isTrue();
        assertThat(faultsOf("a: b\n".repeat(12_000), 5)).isTrue();
        assertThat(faultsOf("stages:\n" + "  - {}\n".repeat(8_000), 6)).isTrue();
    }

    private static boolean faultsOf(String text, int round) {
        Reading[] reading = new Reading[1];
        assertThatCode(() -> reading[0] = FormatReader.read(text))
                .as("seed %s, round %s", SEED, round)
                .doesNotThrowAnyException();
        if (reading[0] instanceof Reading.Faulty faulty) {
            assertThat(faulty.faults()).as("seed %s, round %s", SEED, round).isNotEmpty();
            return true;
        }
        return false;
    }
}
