package org.codevbot.deploy.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Text can be read on every ground that it stands on, by day and by night (WCAG AA: 4.5 to 1). */
class PaletteTest {
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6})");

    @Test
    void contrastIsEnoughInLightAndDark() throws IOException {
        String css = Files.readString(Path.of("src/main/resources/static/practice/room.css"));
        int dark = css.indexOf("prefers-color-scheme: dark");
        Map<String, String> day = colours(css.substring(0, dark));
        Map<String, String> night = colours(css.substring(dark, css.indexOf("@media print")));
        assertThat(night.keySet()).isEqualTo(day.keySet());
        for (Map<String, String> palette : List.of(day, night)) {
            for (String ground : List.of("paper", "sheet", "soft", "accent-soft")) {
                for (String text : List.of("ink", "quiet", "accent")) {
                    assertThat(contrast(palette.get(text), palette.get(ground)))
                            .as("%s on %s, %s", text, ground, palette.get(ground))
                            .isGreaterThanOrEqualTo(4.5);
                }
            }
            assertThat(contrast(palette.get("accent-ink"), palette.get("accent")))
                    .isGreaterThanOrEqualTo(4.5);
            for (int hue = 1; hue <= 6; hue++) {
                assertThat(contrast(palette.get("sheet"), palette.get("hue" + hue)))
                        .as("initial on hue %s", hue)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        assertThat(contrast("#777777", "#ffffff")).isLessThan(4.5);
    }

    private static Map<String, String> colours(String css) {
        Map<String, String> colours = new HashMap<>();
        var matcher = COLOUR.matcher(css);
        while (matcher.find()) {
            colours.put(matcher.group(1), matcher.group(2));
        }
        return colours;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * part(rgb >> 16) + 0.7152 * part(rgb >> 8 & 255) + 0.0722 * part(rgb & 255);
    }

    private static double part(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
