package org.winnow.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winnow.layout.Material.Article;
import org.winnow.layout.Material.Remark;

/** Invented articles and comments in languages of which the open corpora have few. */
final class LocalWords {
    private static final int THREADS = 40;
    private static final Map<String, Material> WORDS =
            Stream.of("de", "fr", "es", "pt", "it", "ru").collect(Collectors.toMap(l -> l, LocalWords::load));

    private LocalWords() {}

    /** Returns words in that language. */
    static Optional<Material> in(String language) {
        return Optional.ofNullable(WORDS.get(language));
    }

    private static Material load(String language) {
        List<Article> articles = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        String title = "";
        for (String line : Resources.lines("words-" + language + ".txt")) {
            String text = line.substring(2);
            switch (line.charAt(0)) {
                case 'T' -> {
                    addArticle(articles, title, paragraphs);
                    title = text;
                }
                case 'P' -> paragraphs.add(text);
                default -> remarks.add(new Remark(null, List.of(text.split(" // ")), null));
            }
        }
        addArticle(articles, title, paragraphs);
        return new Material(articles, threads(remarks, language), List.of());
    }

    private static void addArticle(List<Article> articles, String title, List<String> paragraphs) {
        if (!paragraphs.isEmpty()) {
            articles.add(new Article(title, paragraphs));
            paragraphs.clear();
        }
    }

    /** Returns the same comments in other selections. */
    private static List<List<Remark>> threads(List<Remark> remarks, String language) {
        Dice dice = new Dice(language.hashCode());
        return Stream.generate(() -> dice.some(remarks, dice.between(3, remarks.size())))
                .limit(THREADS)
                .toList();
    }
}
