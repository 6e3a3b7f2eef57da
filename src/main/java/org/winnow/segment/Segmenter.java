package org.winnow.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.winnow.discussion.Article;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.Outlet;
import org.winnow.discussion.RoledLine;
import org.winnow.fault.ModelException;
import org.winnow.network.ModelFolder;
import org.winnow.page.Page;
import org.winnow.page.Role;

/**
 * Finds the article and the comments on a page. Thread-safe.
 *
 * <p>Every non-blank line gets a role from the models; the comment lines are put together by the grammar that explains the page best.
 */
public final class Segmenter {
    private final RoleModel model;
    private final String version;

    private Segmenter(RoleModel model, String version) {
        this.model = model;
        this.version = version;
    }

    /**
     * Loads the models.
     *
     * @param folder folder with the files that {@link #write} wrote
     * @throws ModelException if a file is missing, corrupt or of another release
     */
    public static Segmenter load(Path folder) {
        ModelFolder files = ModelFolder.open(folder);
        try {
            return new Segmenter(RoleModel.read(files), files.version());
        } catch (IOException | RuntimeException e) {
            if (e instanceof ModelException known) {
                throw known;
            }
            throw new ModelException(
                    folder,
                    "holds no segmenter of this release (" + e.getMessage() + "); run `winnow train segment`",
                    e);
        }
    }

    /** Fits the models to pages whose line states are known. */
    public static Segmenter fit(List<TrainingPage> pages) throws IOException {
        return new Segmenter(RoleTrainer.fit(pages), "unsaved");
    }

    /** Writes the models, with their checksums, to a folder. */
    public void write(Path folder) throws IOException {
        model.write(folder);
        ModelFolder.seal(folder, List.of(RoleModel.CONTEXT, RoleModel.WORDS));
    }

    /** Returns the version of the models. */
    public String version() {
        return version;
    }

    /** Returns the discussion on a page. */
    public Discussion segment(Page page) {
        RoleModel.Prediction prediction = model.predict(page);
        return discussion(page, prediction.views(), prediction.states(), prediction.probabilities());
    }

    private static Discussion discussion(Page page, List<LineView> views, LineState[] states, float[][] p) {
        List<Draft> drafts = CommentGrammar.parse(views, states);
        List<String> authors = drafts.stream()
                .flatMap(draft -> draft.authors.stream())
                .map(i -> views.get(i).line().text())
                .toList();
        CommentBuilder builder = new CommentBuilder(views, AuthorPattern.of(authors));
        drafts.forEach(builder::add);
        Integer announced =
                page.announcedComments() != null ? page.announcedComments() : AnnouncedComments.find(views, states);
        List<String> warnings = new ArrayList<>(page.warnings());
        int found = builder.comments().size();
        if (announced != null
                && announced > found + builder.removed().size()
                && (found == 0 || announced > 1.2 * found)) {
            warnings.add("the page announces " + announced + (announced == 1 ? " comment" : " comments") + " but holds "
                    + (found == 0 ? "none" : String.valueOf(found))
                    + "; the others may be loaded by script or stand on further pages");
        }
        return new Discussion(
                page.id(),
                page.source(),
                page.url(),
                Outlet.of(page.url()),
                page.published(),
                page.language(),
                warnings,
                announced,
                lines(views, states, p),
                article(page, views, states),
                builder.comments(),
                builder.removed());
    }

    private static List<RoledLine> lines(List<LineView> views, LineState[] states, float[][] p) {
        List<RoledLine> lines = new ArrayList<>(states.length);
        for (int i = 0; i < states.length; i++) {
            double sure = 0;
            for (LineState state : LineState.values()) {
                sure += state.role() == states[i].role() ? p[i][state.ordinal()] : 0;
            }
            lines.add(new RoledLine(
                    views.get(i).line().n(), views.get(i).line().text(), states[i].role(), Math.min(1, sure)));
        }
        return lines;
    }

    private static Article article(Page page, List<LineView> views, LineState[] states) {
        String title = page.title();
        for (int i = 0; i < states.length; i++) {
            if (states[i].role() == Role.TITLE) {
                title = views.get(i).line().text();
                break;
            }
        }
        String text = IntStream.range(0, states.length)
                .filter(i -> states[i].role() == Role.BODY)
                .mapToObj(i -> views.get(i).line().text())
                .collect(Collectors.joining("\n\n"));
        return new Article(title, text);
    }
}
