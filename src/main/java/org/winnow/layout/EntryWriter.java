package org.winnow.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.corpus.GoldComment;
import org.winnow.corpus.GoldRole;

/** Writes comments, or article text in the shape of comments, by the template of the page. */
final class EntryWriter {
    private static final int MAX_SUBJECT = 40;
    private static final int MAX_QUOTE = 300;

    private final Scene scene;
    private final Habits habits;
    private final Draft draft;
    private final List<TemplateLine> template;
    private final List<Speaker> speakers;
    private final String quoteForm;
    private final Map<Integer, Integer> places = new HashMap<>();

    /** State of the entry being written. */
    private int entry = -1;

    private int firstLine = -1;
    private @Nullable String time;
    private @Nullable String author;
    private final StringBuilder text = new StringBuilder();

    EntryWriter(Scene scene, Habits habits, Draft draft, List<Speaker> speakers) {
        this.scene = scene;
        this.habits = habits;
        this.draft = draft;
        this.speakers = speakers;
        this.template = EntryTemplate.choose(scene.family(), habits, scene.dice());
        this.quoteForm = scene.dice().pick(List.of("{parent} wrote:", "Originally posted by {parent}", "Quote:", ""));
    }

    /** Writes all entries. */
    void write() {
        for (int i = 0; i < speakers.size(); i++) {
            entry(i, speakers.get(i));
            for (int k = 0; k < habits.entryGap(); k++) {
                draft.blank();
            }
            if (scene.dice().chance(habits.adverts())) {
                Furniture.write(scene, draft, scene.family().site().equals("blog") ? "pingback" : "advert");
            }
        }
    }

    private void entry(int index, Speaker speaker) {
        scene.clock().tick(scene.dice());
        entry = index;
        firstLine = -1;
        text.setLength(0);
        Map<String, String> values = values(index, speaker);
        time = null;
        author = null;
        boolean removed = !scene.family().stubs().isEmpty() && scene.dice().chance(habits.removed());
        for (TemplateLine line : template) {
            if (EntryTemplate.stands(line, speaker.parent() != null, scene.dice())) {
                line(line, speaker, values, removed);
            }
        }
        if (firstLine >= 0) {
            Integer parent = speaker.parent() == null ? null : places.get(speaker.parent());
            places.put(index, draft.comments().size());
            draft.addComment(GoldComment.unlabelled(author, text.toString(), parent, firstLine, time));
        }
    }

    private void line(TemplateLine line, Speaker speaker, Map<String, String> values, boolean removed) {
        switch (line.code()) {
            case TemplateLine.BLANK -> draft.blank();
            case TemplateLine.COMMENT_TEXT -> comment(speaker, values, removed);
            case TemplateLine.SUBJECT -> {
                if (!removed) {
                    body(subject(speaker), speaker.depth());
                }
            }
            case TemplateLine.ARTICLE_TEXT -> articleText(line, speaker, values);
            case TemplateLine.AUTHOR -> named(GoldRole.COMMENT_AUTHOR, line, speaker, values);
            case TemplateLine.META -> named(GoldRole.COMMENT_META, line, speaker, values);
            default -> draft.add(GoldRole.BOILERPLATE, wording(line, values));
        }
    }

    /** Writes a name or meta line, unless it needs a name that is not shown. */
    private void named(GoldRole role, TemplateLine line, Speaker speaker, Map<String, String> values) {
        String wording = scene.dice().pick(line.alternatives());
        boolean needsName = wording.contains("{author}") || wording.contains("{initials}");
        boolean needsParent = wording.contains("{parent}");
        if (!(needsName && speaker.author() == null) && !(needsParent && !values.containsKey("parent"))) {
            if (role == GoldRole.COMMENT_AUTHOR) {
                author = speaker.author();
            }
            if (time == null && wording.contains("{when}")) {
                time = values.get("when");
            }
            draft.add(role, scene.fill(wording, values), entry, speaker.depth());
        }
    }

    private String wording(TemplateLine line, Map<String, String> values) {
        return scene.fill(scene.dice().pick(line.alternatives()), values);
    }

    private void articleText(TemplateLine line, Speaker speaker, Map<String, String> values) {
        if (line.alternatives().get(0).equals("{text}")) {
            for (String paragraph : speaker.lines()) {
                draft.add(GoldRole.BODY, paragraph);
                draft.gap();
            }
        } else if (speaker.author() != null) {
            draft.add(GoldRole.BODY, wording(line, values));
        }
    }

    private void comment(Speaker speaker, Map<String, String> values, boolean removed) {
        if (removed) {
            String stub = scene.fill(scene.dice().pick(scene.family().stubs()), values);
            draft.add(GoldRole.COMMENT_META, stub, entry, speaker.depth());
            return;
        }
        if (speaker.parent() != null && scene.dice().chance(habits.quoted())) {
            quote(speaker, speakers.get(speaker.parent()));
        }
        for (int i = 0; i < speaker.lines().size(); i++) {
            if (i > 0 && habits.paragraphGap()) {
                draft.gap();
            }
            body(speaker.lines().get(i), speaker.depth());
        }
        if (scene.family().bare() && scene.dice().chance(0.02)) {
            draft.gap();
            draft.add(GoldRole.BOILERPLATE, "comment image");
        }
    }

    private void quote(Speaker speaker, Speaker parent) {
        if (parent.author() != null && !quoteForm.isEmpty()) {
            draft.add(GoldRole.COMMENT_META, quoteForm.replace("{parent}", parent.author()), entry, speaker.depth());
        }
        String quoted = parent.lines().get(0);
        body(quoted.substring(0, Math.min(MAX_QUOTE, quoted.length())), speaker.depth());
        draft.gap();
    }

    private void body(String line, int depth) {
        int before = draft.size();
        draft.add(firstLine < 0 ? GoldRole.COMMENT_FIRST : GoldRole.COMMENT_MORE, line, entry, depth);
        if (draft.size() > before) {
            firstLine = firstLine < 0 ? before : firstLine;
            text.append(text.isEmpty() ? "" : "\n\n").append(draft.last().text());
        }
    }

    /** A few words of what follows, or of what somebody else wrote: a subject seldom repeats the text. */
    private String subject(Speaker speaker) {
        Speaker words = scene.dice().chance(0.4) ? speaker : scene.dice().pick(speakers);
        String line = words.lines().get(words.lines().size() - 1);
        int end = line.length() <= MAX_SUBJECT ? line.length() : line.lastIndexOf(' ', MAX_SUBJECT);
        return "Re: ".repeat(speaker.parent() == null ? 0 : 1) + line.substring(0, end <= 0 ? line.length() : end);
    }

    private Map<String, String> values(int index, Speaker speaker) {
        Map<String, String> values = new HashMap<>();
        String name = speaker.author();
        if (name != null) {
            values.put("author", name);
            values.put("initials", Names.initials(name));
        }
        String parent =
                speaker.parent() == null ? null : speakers.get(speaker.parent()).author();
        if (parent != null) {
            values.put("parent", parent);
        }
        values.put("when", scene.clock().when(scene.dice()));
        values.put("k", Integer.toString(index + 1));
        values.put("v", Integer.toString(scene.dice().skewed(0, 60)));
        return values;
    }
}
