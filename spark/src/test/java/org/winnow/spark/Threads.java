package org.winnow.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Archives of our own making. */
final class Threads {
    private static final List<String> WORDS = List.of(
            "the bridge",
            "nobody told us",
            "they planned it",
            "read the report",
            "you idiot",
            "water prices",
            "I walked there",
            "the same people",
            "our army",
            "a cheap watch",
            "the mayor",
            "last winter");

    private Threads() {}

    /**
     * Writes a forum as Reddit's dumps have it, over several files: the first thread has many comments, the others one to three,
     * and the comments of each thread are dealt to all files.
     */
    static List<Path> skewed(Path folder, int files, int threads, int most) throws IOException {
        Files.createDirectories(folder);
        List<StringBuilder> texts = new ArrayList<>();
        for (int f = 0; f < files; f++) {
            texts.add(new StringBuilder());
        }
        int n = 0;
        for (int t = 0; t < threads; t++) {
            int comments = t == 0 ? most : 1 + t % 3;
            for (int c = 0; c < comments; c++) {
                texts.get(n++ % files).append(comment(t, c)).append('\n');
            }
        }
        List<Path> paths = new ArrayList<>();
        for (int f = 0; f < files; f++) {
            paths.add(Files.writeString(folder.resolve("dump-" + f + ".ndjson"), texts.get(f)));
        }
        return paths;
    }

    private static String comment(int thread, int number) {
        String parent = number == 0 ? "t3_thread" + thread : "t1_t" + thread + "c" + (number - 1) / 2;
        return String.format(
                Locale.ROOT,
                "{\"id\":\"t%dc%d\",\"link_id\":\"t3_thread%d\",\"parent_id\":\"%s\",\"author\":\"ann%d\","
                        + "\"body\":\"%s\",\"created_utc\":%d,\"subreddit\":\"bridges\"}",
                thread,
                number,
                thread,
                parent,
                number % 7,
                words(thread * 31 + number),
                1_600_000_000L + thread * 1000L + number);
    }

    private static String words(int seed) {
        int size = WORDS.size();
        return WORDS.get(seed % size) + " and " + WORDS.get((seed / size + 3) % size) + " number " + seed;
    }

    /** Writes comments of Hacker News that know only what they answer: one long chain, and one ring that leads nowhere. */
    static Path loose(Path file, int length) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = length; i > 0; i--) {
            text.append(item(1000 + i, 1000 + i - 1)).append('\n');
        }
        text.append(item(5001, 5002)).append('\n').append(item(5002, 5001)).append('\n');
        return Files.writeString(file, text);
    }

    private static String item(int id, int parent) {
        return String.format(
                Locale.ROOT,
                "{\"id\":%d,\"type\":\"comment\",\"by\":\"bob\",\"parent\":%d,\"time\":%d,\"text\":\"%s\"}",
                id,
                parent,
                1_500_000_000 + id,
                words(id));
    }
}
