package org.codevbot.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person wrote, as plain words: without Slack's escapes, with the emoji themselves and names for mentions. */
final class Words {
    private static final Pattern MARKED = Pattern.compile("<([@#!]|https?:|mailto:|tel:)([^<>]*)>");
    private static final String SOMEBODY = "@…";
    private final Function<String, Optional<String>> names;

    /** {@code names} gives the name of a user id, where it is known without asking Slack. */
    Words(Function<String, Optional<String>> names) {
        this.names = names;
    }

    /** The words of a message: its blocks say more exactly than its text what was typed. */
    String of(@Nullable List<LayoutBlock> blocks, @Nullable String text) {
        boolean typed =
                blocks != null && !blocks.isEmpty() && blocks.stream().allMatch(RichTextBlock.class::isInstance);
        if (!typed || blocks == null) {
            return plain(text);
        }
        List<String> parts = new ArrayList<>();
        for (LayoutBlock block : blocks) {
            if (block instanceof RichTextBlock rich) {
                rich.getElements()
                        .forEach(element -> parts.add(element instanceof RichTextElement part ? of(part) : ""));
            }
        }
        return joined(parts).strip();
    }

    /** What people said in a message of the bot, without its own frame; where nobody is quoted, all of it. */
    String carried(@Nullable List<LayoutBlock> blocks, @Nullable String text) {
        List<LayoutBlock> all = blocks == null ? List.of() : blocks;
        List<RichTextBlock> rich = all.stream()
                .filter(RichTextBlock.class::isInstance)
                .map(RichTextBlock.class::cast)
                .toList();
        String quoted = rich.stream()
                .flatMap(block -> block.getElements().stream())
                .filter(RichTextQuoteElement.class::isInstance)
                .map(quote -> inline(((RichTextQuoteElement) quote).getElements()))
                .collect(Collectors.joining("\n\n"));
        return quoted.isBlank() ? of(rich.isEmpty() ? null : List.copyOf(rich), text) : quoted.strip();
    }

    /** The words of a text as Slack escapes it. */
    String plain(@Nullable String text) {
        if (text == null) {
            return "";
        }
        Matcher marked = MARKED.matcher(text);
        StringBuilder all = new StringBuilder();
        while (marked.find()) {
            marked.appendReplacement(all, Matcher.quoteReplacement(shown(marked.group(1), marked.group(2))));
        }
        marked.appendTail(all);
        return all.toString()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }

    private String shown(String sign, String rest) {
        int bar = rest.indexOf('|');
        String before = bar < 0 ? rest : rest.substring(0, bar);
        String label = bar < 0 ? "" : rest.substring(bar + 1);
        return switch (sign) {
            case "@" -> label.isEmpty() ? mention(before) : "@" + label;
            case "#" -> "#" + (label.isEmpty() ? "…" : label);
            case "!" -> label.isEmpty() ? "@" + before : label;
            default -> link(sign + before, label);
        };
    }

    private String mention(String user) {
        return names.apply(user).map(name -> "@" + name).orElse(SOMEBODY);
    }

    private static String link(String url, String label) {
        boolean same =
                label.isEmpty() || url.equals(label) || url.endsWith("://" + label) || url.equals("mailto:" + label);
        return same ? (label.isEmpty() ? url : label) : label + " (" + url + ")";
    }

    private String of(RichTextElement element) {
        return switch (element) {
            case RichTextSectionElement section -> inline(section.getElements());
            case RichTextPreformattedElement code -> inline(code.getElements());
            case RichTextQuoteElement quote ->
                "> " + inline(quote.getElements()).replace("\n", "\n> ");
            case RichTextListElement list -> list(list);
            case RichTextSectionElement.Text text -> or(text.getText(), "");
            case RichTextSectionElement.Link link -> link(or(link.getUrl(), ""), or(link.getText(), ""));
            case RichTextSectionElement.Emoji emoji -> emoji(emoji);
            case RichTextSectionElement.User user -> mention(or(user.getUserId(), ""));
            case RichTextSectionElement.UserGroup ignored -> SOMEBODY;
            case RichTextSectionElement.Broadcast all -> "@" + or(all.getRange(), "");
            case RichTextSectionElement.Channel ignored -> "#…";
            case RichTextSectionElement.Date date -> or(date.getFallback(), "");
            case RichTextSectionElement.Color color -> or(color.getValue(), "");
            default -> "";
        };
    }

    private String inline(List<RichTextElement> elements) {
        StringBuilder all = new StringBuilder();
        elements.forEach(element -> all.append(of(element)));
        return all.toString();
    }

    private String list(RichTextListElement list) {
        List<String> lines = new ArrayList<>();
        int number = list.getOffset() == null ? 0 : list.getOffset();
        String indent = "  ".repeat(list.getIndent() == null ? 0 : list.getIndent());
        for (RichTextElement element : list.getElements()) {
            number++;
            lines.add(indent + ("ordered".equals(list.getStyle()) ? number + ". " : "• ") + of(element));
        }
        return String.join("\n", lines);
    }

    /** The emoji itself; one of the workspace's own keeps its name. */
    private static String emoji(RichTextSectionElement.Emoji emoji) {
        String unicode = emoji.getUnicode();
        if (unicode == null || !unicode.matches("[0-9a-fA-F]{2,6}(-[0-9a-fA-F]{2,6})*")) {
            return ":" + or(emoji.getName(), "") + ":";
        }
        StringBuilder all = new StringBuilder();
        Arrays.stream(unicode.split("-"))
                .map(point -> Integer.parseInt(point, 16))
                .filter(Character::isValidCodePoint)
                .forEach(all::appendCodePoint);
        return all.toString();
    }

    private static String joined(List<String> parts) {
        StringBuilder all = new StringBuilder();
        for (String part : parts) {
            if (!all.isEmpty() && all.charAt(all.length() - 1) != '\n') {
                all.append('\n');
            }
            all.append(part);
        }
        return all.toString();
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
