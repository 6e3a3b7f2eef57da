package org.winnow.layout;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words that pages are made of: articles and the discussions on them.
 *
 * @param articles articles
 * @param threads lists of comments that were written on one page
 * @param stories articles with the comments that were written below them; both stand in the other lists too
 */
public record Material(List<Article> articles, List<List<Remark>> threads, List<Story> stories) {
    public Material {
        articles = List.copyOf(articles);
        threads = List.copyOf(threads);
        stories = List.copyOf(stories);
    }

    /** An article and its own comments. */
    public record Story(Article article, List<Remark> thread) {
        public Story {
            thread = List.copyOf(thread);
        }
    }

    /**
     * An article.
     *
     * @param title headline
     * @param paragraphs paragraphs, none blank, at least one
     */
    public record Article(String title, List<String> paragraphs) {
        public Article {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * What somebody wrote.
     *
     * @param author display name, or null
     * @param lines lines, none blank, at least one
     * @param parent index in its thread of what it answers, or null
     */
    public record Remark(
            @Nullable String author,
            List<String> lines,
            @Nullable Integer parent) {
        public Remark {
            lines = List.copyOf(lines);
        }
    }

    /** Returns the articles without comments of their own, which are those of newspapers and magazines, or all where there are none. */
    public List<Article> edited() {
        Set<Article> discussed = stories.stream().map(Story::article).collect(Collectors.toSet());
        List<Article> edited =
                articles.stream().filter(a -> !discussed.contains(a)).toList();
        return edited.isEmpty() ? articles : edited;
    }

    /** Returns the words of both. */
    public Material plus(Material other) {
        return new Material(join(articles, other.articles), join(threads, other.threads), join(stories, other.stories));
    }

    private static <T> List<T> join(List<T> a, List<T> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }
}
