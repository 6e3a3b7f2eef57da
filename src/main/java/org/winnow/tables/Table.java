package org.winnow.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.winnow.label.Kind;
import org.winnow.label.Label;

/** A table of a result folder. Names and columns are public interface: more may come, these keep their meaning. */
public enum Table {
    /** A row a comment. */
    COMMENTS(Columns.COMMENTS),
    /** A row a discussion. */
    DISCUSSIONS(Columns.DISCUSSIONS),
    /** A row a discussion: what its comments come to. */
    SUMMARIES(Columns.SUMMARIES);

    private static final long LEAST_OBJECT = 4 << 20;

    private final List<Column> columns;

    Table(List<Column> columns) {
        this.columns = columns;
    }

    /** Returns its name, in SQL and as a folder. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns its columns, in order. */
    public List<Column> columns() {
        return columns;
    }

    /**
     * Returns this table over files of JSON Lines, in SQL.
     *
     * @param files a literal, or a list of literals
     * @param compression {@code none} or {@code zstd}
     * @param longestRow bytes of the longest row; DuckDB's buffers are a few times as large
     */
    String overJson(String files, String compression, long longestRow) {
        String types = columns.stream()
                .map(column -> Database.name(column.name()) + ": " + Database.literal(column.type()))
                .collect(Collectors.joining(", ", "{", "}"));
        return "read_json(" + files + ", format = 'newline_delimited', compression = '" + compression
                + "', maximum_object_size = " + Math.max(LEAST_OBJECT, longestRow + 1) + ", columns = " + types + ")";
    }

    /** Returns this table over files of Parquet, in SQL. */
    static String overParquet(String files) {
        return "read_parquet(" + files + ")";
    }

    /** What each table holds. */
    private static final class Columns {
        private static final String TEXT = "VARCHAR";
        private static final String TEXTS = "VARCHAR[]";
        private static final String SCORE = "DOUBLE";
        private static final String COUNT = "INTEGER";
        private static final String BY_NAME = "MAP(VARCHAR, DOUBLE)";

        static final List<Column> COMMENTS = List.of(
                new Column("discussion", TEXT, "the discussion it stands in"),
                new Column("id", TEXT, "unique in its discussion"),
                new Column("source_id", TEXT, "id in the export it came from"),
                new Column("parent", TEXT, "id of the comment it answers"),
                new Column("author", TEXT, "name alone"),
                new Column("time", TEXT, "ISO-8601, to the precision known"),
                new Column("day", "DATE", "day of `time` in UTC"),
                new Column("time_text", TEXT, "the time as its source writes it"),
                new Column("text", TEXT, "its words; null with --no-text"),
                new Column(
                        "status",
                        TEXT,
                        "visible, pending, rejected, spam, deleted-by-author, removed-by-moderator or unknown"),
                new Column("language", TEXT, "BCP 47"),
                new Column("conspiracy", SCORE, "0 to 1; null where it was not judged"),
                new Column("hostility", SCORE, "likewise"),
                new Column("propaganda", SCORE, "likewise"),
                new Column("off_topic", SCORE, "likewise"),
                new Column("labels", TEXTS, "labels whose score reaches the policy's threshold"),
                new Column("kinds", kinds(), "which kinds of each label fired"),
                new Column(
                        "evidence",
                        "STRUCT(\"label\" VARCHAR, \"start\" INTEGER, \"end\" INTEGER, \"text\" VARCHAR, weight DOUBLE,"
                                + " kind VARCHAR, entry VARCHAR, technique VARCHAR)[]",
                        "spans that carry the labels; offsets are UTF-16 code units of `text`, end exclusive"),
                new Column("compared_with", TEXT, "what off-topic was judged against"),
                new Column("note", TEXT, "what a reader should know, such as why it has no score"),
                new Column("url", TEXT, "its own address"),
                new Column("first_line", COUNT, "on the page; null for exports"),
                new Column("last_line", COUNT, "likewise"),
                new Column("outlet", TEXT, "registered domain, forum or channel"),
                new Column("published", TEXT, "when the article was, ISO-8601"),
                new Column("model", TEXT, "versions of models, policy and catalogue"));

        static final List<Column> DISCUSSIONS = List.of(
                new Column("discussion", TEXT, "unique in a result folder, the same in every run"),
                new Column("source", TEXT, "path as given"),
                new Column("format", TEXT, "page, or the name of an archive's format"),
                new Column("url", TEXT, "its address"),
                new Column("outlet", TEXT, "registered domain, forum or channel"),
                new Column("published", TEXT, "ISO-8601"),
                new Column("title", TEXT, "headline"),
                new Column("article", TEXT, "its paragraphs joined by a blank line; null with --no-text"),
                new Column("topic_terms", TEXTS, "what the article is about, strongest first"),
                new Column("language", TEXT, "BCP 47"),
                new Column("comments", COUNT, "comments with text, of any status"),
                new Column("removed", COUNT, "comments whose text is gone"),
                new Column("announced_comments", COUNT, "comments that the page says it has"),
                new Column("warnings", TEXTS, "what a reader should know"));

        static final List<Column> SUMMARIES = List.of(
                new Column("discussion", TEXT, "the discussion"),
                new Column("comments", COUNT, "comments that count: visible or unknown"),
                new Column("authors", COUNT, "names among them"),
                new Column("labels", prevalences(), "how common each label is, with its 95 % Wilson interval"),
                new Column("text", TEXT, "a paragraph; null with --no-text"),
                new Column("sentences", "STRUCT(\"text\" VARCHAR, comments VARCHAR[])[]", "the paragraph's sentences"),
                new Column(
                        "key_points",
                        "STRUCT(\"text\" VARCHAR, comments VARCHAR[], \"start\" INTEGER, \"end\" INTEGER)[]",
                        "what the comments say, quoted"),
                new Column("flagged", TEXTS, "at most 10 comments with a label, highest score first"),
                new Column("representative", TEXTS, "at most 3 comments that stand for many"),
                new Column("turned_hostile_at", TEXT, "the comment from which the thread is hostile"),
                new Column("flagged_because", "STRUCT(\"comment\" VARCHAR, reason VARCHAR)[]", "why each is flagged"),
                new Column(
                        "representative_because", "STRUCT(\"comment\" VARCHAR, reason VARCHAR)[]", "why each stands"),
                new Column(
                        "participation",
                        "STRUCT(unnamed INTEGER, top_share DOUBLE, gini DOUBLE,"
                                + " \"top\" STRUCT(author VARCHAR, comments VARCHAR[])[])",
                        "who talks"),
                new Column(
                        "course",
                        "STRUCT(\"first\" VARCHAR, \"last\" VARCHAR, comments INTEGER, flagged INTEGER, hostile INTEGER,"
                                + " share DOUBLE)[]",
                        "the thread from start to end in at most 10 stretches"),
                new Column(
                        "recurring",
                        "STRUCT(theory VARCHAR, talking_point VARCHAR, \"text\" VARCHAR, comments VARCHAR[])[]",
                        "what comes up more than once"),
                new Column(
                        "drifted",
                        "STRUCT(comments VARCHAR[], off_topic INTEGER)[]",
                        "sub-threads that left the subject"),
                new Column("unscored", COUNT, "comments that count and have no score"),
                new Column("not_counted", "MAP(VARCHAR, INTEGER)", "comments of another status"));

        private Columns() {}

        private static String kinds() {
            String conspiracy = "STRUCT(structure " + scores(Label.CONSPIRACY) + ", entries " + BY_NAME + ")";
            String propaganda =
                    "STRUCT(" + fields(Label.PROPAGANDA) + ", entries " + BY_NAME + ", techniques " + BY_NAME + ")";
            return "STRUCT(conspiracy " + conspiracy + ", hostility " + scores(Label.HOSTILITY) + ", propaganda "
                    + propaganda + ", off_topic " + scores(Label.OFF_TOPIC) + ")";
        }

        private static String scores(Label label) {
            return "STRUCT(" + fields(label) + ")";
        }

        private static String fields(Label label) {
            return label.kinds().stream()
                    .map(Kind::key)
                    .map(key -> key + " DOUBLE")
                    .collect(Collectors.joining(", "));
        }

        private static String prevalences() {
            String one = "STRUCT(\"count\" INTEGER, share DOUBLE, low DOUBLE, high DOUBLE, scored INTEGER)";
            return Arrays.stream(Label.values())
                    .map(label -> label.key() + " " + one)
                    .collect(Collectors.joining(", ", "STRUCT(", ")"));
        }
    }
}
