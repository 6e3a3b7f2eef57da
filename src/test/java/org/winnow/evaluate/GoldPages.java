package org.winnow.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.winnow.corpus.GoldComment;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.GoldRole;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.RoledLine;
import org.winnow.page.Line;
import org.winnow.page.Page;
import org.winnow.page.Role;

/** Makes gold pages from letters; see {@link GoldRole#code()}. */
final class GoldPages {
    private GoldPages() {}

    /** A page of lines {@code line 1}, {@code line 2} … of these roles. */
    static GoldPage of(String id, String set, String host, String codes, List<GoldComment> comments) {
        List<Line> lines = new ArrayList<>();
        List<GoldRole> roles = new ArrayList<>();
        for (int i = 0; i < codes.length(); i++) {
            lines.add(Line.of(i + 1, "line " + (i + 1), 0));
            roles.add(GoldRole.ofCode(codes.charAt(i)).orElseThrow());
        }
        return new GoldPage(Page.of(id, lines), roles, comments, set, host);
    }

    static GoldPage of(String id, String codes) {
        return of(id, "set", "host.example", codes, null);
    }

    /** A page of these lines, all of them article text. */
    static Page page(String... texts) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            lines.add(Line.of(i + 1, texts[i], 0));
        }
        return Page.of("p", lines);
    }

    static Discussion found(Page page, String codes, Comment... comments) {
        List<RoledLine> lines = new ArrayList<>();
        for (int i = 0; i < codes.length(); i++) {
            Role role = GoldRole.ofCode(codes.charAt(i)).orElseThrow().role().orElseThrow();
            Line line = page.lines().get(i);
            lines.add(new RoledLine(line.n(), line.text(), role, 1));
        }
        return new Discussion(
                page.id(),
                page.id(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                lines,
                Article.NONE,
                List.of(comments),
                List.of());
    }
}
