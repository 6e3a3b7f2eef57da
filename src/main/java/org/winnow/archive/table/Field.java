package org.winnow.archive.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a column can hold. The synonyms are names of columns in lower case without blanks, hyphens and underscores, best first. */
public enum Field {
    ID("id", "id", "commentid", "cid", "commentcounter", "revid", "postid"),
    PARENT("parent", "parent", "parentid", "replyto", "inreplyto", "replytoid", "isreplyto", "parentcommentid"),
    THREAD("thread", "thread", "threadid", "articleid", "storyid", "linkid", "sdid", "videoid", "pageid", "topicid"),
    TEXT("text", "commenttext", "commentbody", "text", "body", "comment", "content", "message", "selftext"),
    AUTHOR("author", "author", "authorname", "user", "username", "name", "userdisplayname", "commentauthor", "by"),
    TIME(
            "time",
            "unixtimestamp",
            "time",
            "date",
            "created",
            "createdat",
            "createdutc",
            "createddate",
            "timestamp",
            "published",
            "publishedat",
            "createdate",
            "posttime",
            "datetime"),
    TITLE("title", "title", "headline", "subject", "articletitle", "postbody", "threadtitle"),
    STATUS(
            "status",
            "status",
            "approved",
            "deleted",
            "removed",
            "isdeleted",
            "isremoved",
            "rating",
            "moderationstatus"),
    URL("url", "commenturl", "permalink"),
    THREAD_URL("thread_url", "articleurl", "pageurl", "storyurl", "threadurl", "url", "link"),
    ARTICLE("article", "article", "articletext", "articlebody"),
    OUTLET("outlet", "outlet", "subreddit", "forum", "board", "channel", "site", "domain");

    private final String key;
    private final List<String> synonyms;

    Field(String key, String... synonyms) {
        this.key = key;
        this.synonyms = List.of(synonyms);
    }

    /** Returns its name in options. */
    public String key() {
        return key;
    }

    /** Returns the field of that name. */
    public static Optional<Field> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    /** Returns the names of all, for messages. */
    public static String keys() {
        return Arrays.stream(values()).map(Field::key).collect(Collectors.joining(", "));
    }

    List<String> synonyms() {
        return synonyms;
    }

    /** Returns a column's name as synonyms are written. */
    static String plain(String column) {
        return column.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }
}
