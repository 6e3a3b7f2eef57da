package org.winnow.output;

import java.util.List;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.RemovedComment;
import org.winnow.discussion.Status;
import org.winnow.label.Evidence;
import org.winnow.label.Kind;
import org.winnow.label.KindScores;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.label.LabeledDiscussion;
import org.winnow.label.Scores;

/** Texts that try to run in a report, put into every field of a discussion. */
final class Hostile {
    /** What runs sets this attribute on the document's root. */
    static final String MARK = "data-pwned";

    private static final String RUN = "document.documentElement.setAttribute('" + MARK + "','1')";

    static final List<String> TEXTS = List.of(
            "<script>" + RUN + "</script>",
            "</script><script>" + RUN + "</script>",
            "</style><script>" + RUN + "</script>",
            "</title><script>" + RUN + "</script>",
            "<img src=x onerror=\"" + RUN + "\">",
            "\"><img src=x onerror=\"" + RUN + "\">",
            "' onmouseover='" + RUN + "' autofocus onfocus='" + RUN,
            "\" onfocus=\"" + RUN + "\" tabindex=\"0\" autofocus=\"",
            "<svg onload=\"" + RUN + "\"><animate onbegin=\"" + RUN + "\">",
            "<svg><script>" + RUN + "</script></svg>",
            "<math><mtext><style><img src=x onerror=\"" + RUN + "\"></style></mtext></math>",
            "<iframe srcdoc=\"<script>parent." + RUN + "</script>\"></iframe>",
            "<iframe src=\"javascript:parent." + RUN + "\"></iframe>",
            "<a href=\"javascript:" + RUN + "\">click</a>",
            "javascript:" + RUN,
            "JaVaScRiPt:" + RUN,
            "java\nscript:" + RUN,
            " javascript:" + RUN,
            "data:text/html,<script>" + RUN + "</script>",
            "vbscript:msgbox(1)",
            "https://example.org/\" onclick=\"" + RUN,
            "<body onload=\"" + RUN + "\">",
            "<details open ontoggle=\"" + RUN + "\">",
            "<video><source onerror=\"" + RUN + "\"></video>",
            "<input autofocus onfocus=\"" + RUN + "\">",
            "<form action=//evil.example><button>x</button></form>",
            "<base href=//evil.example/>",
            "<link rel=stylesheet href=//evil.example/x.css>",
            "<meta http-equiv=refresh content=\"0;url=//evil.example\">",
            "<object data=//evil.example></object><embed src=//evil.example>",
            "<style>@import '//evil.example/x.css';</style>",
            "<p style=\"background:url(//evil.example)\">x</p>",
            "<!--><script>" + RUN + "</script>-->",
            "--><script>" + RUN + "</script><!--",
            "]]><script>" + RUN + "</script>",
            "<noscript><p title=\"</noscript><img src=x onerror=" + RUN + ">\">",
            "<template><script>" + RUN + "</script></template>",
            "<textarea></textarea><script>" + RUN + "</script>",
            "<scr\0ipt>" + RUN + "</scr\0ipt>",
            "＜script＞" + RUN + "＜/script＞",
            "&lt;script&gt;" + RUN + "&lt;/script&gt;",
            "&#60;script&#62;" + RUN,
            "${overview} @if(true) $unsafe{x} {{constructor.constructor('" + RUN + "')()}}",
            "<dialog id=\"help\" open><button id=search>",
            "\u202E<script>" + RUN + "</script>");

    private Hostile() {}

    /** Returns a discussion with that text in every field that takes any. */
    static Result everywhere(String text) {
        Comment root = comment("c1" + text, null, text);
        Comment reply = comment("c2", "c1" + text, "before " + text + " after");
        List<LabeledComment> labeled =
                List.of(labeled(root, text), labeled(reply, text), labeled(comment("c3", "c2", text), text));
        Discussion discussion = new Discussion(
                text,
                text,
                text,
                text,
                text,
                text,
                List.of(text),
                3,
                List.of(),
                new Article(text, text + "\n\n" + text),
                labeled.stream().map(LabeledComment::comment).toList(),
                List.of(new RemovedComment("r1", text, text)));
        return Result.of(new LabeledDiscussion(discussion, labeled, List.of(text), text));
    }

    private static Comment comment(String id, String parent, String text) {
        return new Comment(id, parent, text, text, text, text, Status.UNKNOWN, text, text, text, text, 1, 2);
    }

    private static LabeledComment labeled(Comment comment, String text) {
        String words = comment.text();
        return new LabeledComment(
                comment,
                List.of(Label.CONSPIRACY, Label.PROPAGANDA, Label.OFF_TOPIC),
                new Scores(java.util.Map.of(Label.CONSPIRACY, 0.9, Label.PROPAGANDA, 0.8, Label.OFF_TOPIC, 0.7)),
                new KindScores(
                        java.util.Map.of(Kind.PLOT, 0.9),
                        java.util.Map.of(text, 0.9),
                        java.util.Map.of(text, 0.9),
                        java.util.Map.of(text, 0.9)),
                List.of(
                        new Evidence(Label.CONSPIRACY, 0, words.length(), words, 0.9, Kind.PLOT, text, text),
                        new Evidence(Label.PROPAGANDA, 1, words.length(), words.substring(1), 0.5, null, text, text)),
                text,
                null);
    }
}
