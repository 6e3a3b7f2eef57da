package org.winnow.archive.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.TextMarkup;

/** An article or post as a page declares it, with its comments, filled in as the page is read. */
final class MarkedThread {
    final List<MarkedComment> comments = new ArrayList<>();

    @Nullable
    String id;

    @Nullable
    String url;

    @Nullable
    String title;

    @Nullable
    String published;

    @Nullable
    Integer announced;

    String article = "";
    TextMarkup markup = TextMarkup.PLAIN;

    /** Takes what another declaration of the same thread says where this one is silent. */
    void complete(MarkedThread other) {
        url = url == null ? other.url : url;
        title = title == null ? other.title : title;
        published = published == null ? other.published : published;
        announced = announced == null ? other.announced : announced;
        if (article.isBlank()) {
            article = other.article;
            markup = other.markup;
        }
        comments.addAll(other.comments);
    }
}
