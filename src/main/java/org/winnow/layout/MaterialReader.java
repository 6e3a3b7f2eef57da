package org.winnow.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.winnow.corpus.GoldComment;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.GoldRole;
import org.winnow.corpus.JsonLines;
import org.winnow.layout.Material.Article;
import org.winnow.layout.Material.Remark;
import org.winnow.layout.Material.Story;

/** Gathers words for generated pages from comment threads and gold pages. */
public final class MaterialReader {
    /** Thread sets whose words may train weights that ship. */
    public static final List<String> OPEN_THREADS = List.of("archdruid", "devblog", "ploeh", "changemyview", "argkp");

    private static final int MAX_THREAD = 120;
    private static final int MAX_PARAGRAPHS = 80;
    private static final int MIN_PARAGRAPH = 40;
    private static final int PART = 25;

    private MaterialReader() {}

    /** Returns the words of the open thread sets in that folder. */
    public static Material threads(Path folder) throws IOException {
        List<Article> articles = new ArrayList<>();
        List<List<Remark>> threads = new ArrayList<>();
        List<Story> stories = new ArrayList<>();
        for (String set : OPEN_THREADS) {
            JsonLines.read(folder.resolve(set).resolve("threads.jsonl.gz"), (node, line) -> {
                List<String> paragraphs = paragraphs(node.path("article").asText());
                List<List<Remark>> parts = split(thread(node.path("comments")));
                threads.addAll(parts);
                if (!paragraphs.isEmpty() && !node.path("title").asText().isBlank()) {
                    Article article = article(node.path("title").asText(), paragraphs);
                    articles.add(article);
                    parts.stream()
                            .filter(part -> !part.isEmpty())
                            .forEach(part -> stories.add(new Story(article, part)));
                }
            });
        }
        return new Material(articles, threads, stories);
    }

    /**
     * Returns the articles of gold pages, and their comments where the gold tells them apart. Leave pages out that a test
     * scores.
     */
    public static Material pages(List<GoldPage> pages) {
        List<Article> articles = new ArrayList<>();
        List<List<Remark>> threads = new ArrayList<>();
        List<Story> stories = new ArrayList<>();
        for (GoldPage page : pages) {
            List<String> paragraphs = texts(page, GoldRole.BODY).stream()
                    .filter(t -> t.length() >= MIN_PARAGRAPH)
                    .toList();
            List<String> titles = texts(page, GoldRole.TITLE);
            Article article = paragraphs.isEmpty() || titles.isEmpty() ? null : article(titles.get(0), paragraphs);
            if (article != null) {
                articles.add(article);
            }
            if (page.comments() != null && !page.comments().isEmpty()) {
                List<Remark> thread =
                        page.comments().stream().map(MaterialReader::remark).toList();
                threads.add(thread);
                if (article != null) {
                    stories.add(new Story(article, thread));
                }
            }
        }
        return new Material(articles, threads, stories);
    }

    /** Returns long threads without names as several, so that sets of few threads have their share. */
    private static List<List<Remark>> split(List<Remark> thread) {
        if (thread.stream().anyMatch(r -> r.parent() != null || r.author() != null)) {
            return List.of(thread);
        }
        return Lists.partition(thread, PART);
    }

    private static Remark remark(GoldComment comment) {
        return new Remark(comment.author(), lines(comment.text()), comment.parent());
    }

    private static List<String> texts(GoldPage page, GoldRole role) {
        return IntStream.range(0, page.roles().size())
                .filter(i -> page.roles().get(i) == role)
                .mapToObj(i -> page.page().lines().get(i).text())
                .toList();
    }

    private static Article article(String title, List<String> paragraphs) {
        return new Article(title.strip(), paragraphs.subList(0, Math.min(MAX_PARAGRAPHS, paragraphs.size())));
    }

    private static List<Remark> thread(JsonNode comments) {
        Map<String, Integer> places = new HashMap<>();
        List<Remark> thread = new ArrayList<>();
        for (JsonNode comment : comments) {
            List<String> lines = lines(comment.path("text").asText());
            if (lines.isEmpty() || thread.size() >= MAX_THREAD) {
                continue;
            }
            places.put(comment.path("id").asText(), thread.size());
            thread.add(new Remark(
                    name(comment), lines, places.get(comment.path("parent").asText())));
        }
        return thread;
    }

    private static @Nullable String name(JsonNode comment) {
        String name = comment.path("author").asText("").replaceAll("\\s+", " ").strip();
        return name.isEmpty() || name.equals("null") || name.length() > 60 ? null : name;
    }

    /** Returns paragraphs of a text whose lines may be broken for a terminal. */
    private static List<String> paragraphs(String text) {
        return Pattern.compile("\\R\\s*\\R")
                .splitAsStream(text)
                .map(p -> p.replaceAll("\\s+", " ").strip())
                .filter(p -> !p.isEmpty() && !p.startsWith("```"))
                .toList();
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(l -> l.replaceAll("\\s+", " ").strip())
                .filter(l -> !l.isEmpty())
                .toList();
    }
}
