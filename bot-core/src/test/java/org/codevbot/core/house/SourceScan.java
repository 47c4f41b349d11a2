package org.codevbot.core.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in source files what compiled classes no longer show: length, missing comments, things left for later. */
public final class SourceScan {
    private static final int LONGEST = 300;
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^\\s*public (?:(?:static|final|abstract|sealed|non-sealed) )*(?:class|interface|record|enum|@interface) \\w+.*");
    private static final List<String> LEFT_BEHIND =
            List.of("TO" + "DO", "FIX" + "ME", "@Dis" + "abled", "Thread" + ".sleep(");

    private SourceScan() {}

    /** What is wrong with the Java files below a folder, one line each: file, line, what. */
    public static List<String> findings(Path folder) {
        List<String> findings = new ArrayList<>();
        sources(folder).forEach(file -> scan(file, findings));
        return findings;
    }

    /** The Java files below a folder. */
    public static List<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void scan(Path file, List<String> findings) {
        List<String> lines = lines(file);
        String name = file.getFileName().toString();
        if (lines.size() > LONGEST) {
            findings.add(name + ": " + lines.size() + " lines, at most " + LONGEST);
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (PUBLIC_TYPE.matcher(line).matches() && !commented(lines, i)) {
                findings.add(name + ":" + (i + 1) + ": a public type without a comment");
            }
            for (String left : LEFT_BEHIND) {
                if (line.contains(left)) {
                    findings.add(name + ":" + (i + 1) + ": " + left);
                }
            }
        }
    }

    /** Whether a comment ends right above the type, annotations between them not counted. */
    private static boolean commented(List<String> lines, int type) {
        for (int i = type - 1; i >= 0; i--) {
            String line = lines.get(i).strip();
            if (line.endsWith("*/")) {
                return true;
            }
            boolean annotation =
                    line.startsWith("@") || line.endsWith(")") || line.endsWith(",") || line.endsWith("})");
            if (!annotation) {
                return false;
            }
        }
        return false;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
