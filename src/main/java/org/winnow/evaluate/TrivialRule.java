package org.winnow.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.RoledLine;
import org.winnow.page.Line;
import org.winnow.page.Page;
import org.winnow.page.Role;

/**
 * What a segmenter must beat: every line after the first one in the page's second half that says "comments" is a comment, and
 * every line before it is article text.
 */
public final class TrivialRule implements PageSegmenter {
    private static final Pattern HEADING = Pattern.compile("\\bcomments\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public Discussion segment(Page page) {
        int heading = heading(page.lines());
        List<RoledLine> lines = new ArrayList<>();
        List<Comment> comments = new ArrayList<>();
        for (int i = 0; i < page.lines().size(); i++) {
            Line line = page.lines().get(i);
            lines.add(new RoledLine(line.n(), line.text(), role(i, heading), 1));
            if (i > heading) {
                comments.add(Comment.of("c" + (comments.size() + 1), null, line.text()));
            }
        }
        return new Discussion(
                page.id(),
                page.source(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                lines,
                Article.NONE,
                comments,
                List.of());
    }

    private static Role role(int line, int heading) {
        if (line == heading) {
            return Role.BOILERPLATE;
        }
        return line < heading ? Role.BODY : Role.COMMENT_BODY;
    }

    /** The line that opens the comments, or one past the last. */
    private static int heading(List<Line> lines) {
        for (int i = lines.size() / 2; i < lines.size(); i++) {
            if (HEADING.matcher(lines.get(i).text()).find()) {
                return i;
            }
        }
        return lines.size();
    }
}
