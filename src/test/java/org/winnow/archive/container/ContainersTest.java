package org.winnow.archive.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.archive.container.Packed.bytes;
import static org.winnow.archive.container.Packed.joined;
import static org.winnow.archive.container.Packed.pack;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.archive.ArchiveLimits;
import org.winnow.archive.Head;

class ContainersTest {
    private static final String TEXT = "One comment a line.\n".repeat(5000);

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "bzip2", "xz", "zstd", "zip", "tar"})
    void each_gives_back_what_was_packed(String kind) throws IOException {
        Unwrapped all = Unwrapped.of(pack(kind, bytes(TEXT)));
        assertThat(all.kinds).containsExactly(kind);
        assertThat(all.contents.values()).containsExactly(TEXT);
        assertThat(all.problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gzip,zip", "zstd,tar", "xz,tar", "zip,tar", "tar,bzip2", "zip,gzip"})
    void wrappers_lie_inside_each_other(String outer, String inner) throws IOException {
        Unwrapped all = Unwrapped.of(pack(outer, pack(inner, bytes(TEXT))));
        assertThat(all.kinds).containsExactly(outer, inner);
        assertThat(all.contents.values()).containsExactly(TEXT);
        assertThat(all.problems).isEmpty();
    }

    @Test
    void the_name_of_a_member_in_a_member_leads_through_both() throws IOException {
        byte[] inner = Packed.zip(Map.of("a/b.txt", bytes("x")));
        assertThat(Unwrapped.of(Packed.tar(Map.of("in.zip", inner))).contents).containsOnlyKeys("in.zip!/a/b.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "bzip2", "xz", "zstd"})
    void streams_after_each_other_are_read_as_one(String kind) throws IOException {
        Unwrapped all =
                Unwrapped.of(joined(pack(kind, bytes("one ")), pack(kind, bytes("two ")), pack(kind, bytes("three"))));
        assertThat(all.contents.values()).containsExactly("one two three");
        assertThat(all.problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "bzip2", "xz", "zstd", "zip", "tar"})
    void a_cut_file_keeps_what_came_before_and_is_named(String kind) throws IOException {
        byte[] noise = new byte[300_000];
        new Random(1).nextBytes(noise);
        noise[0] = 'x';
        byte[] whole = pack(kind, noise);
        Unwrapped all = Unwrapped.of(Arrays.copyOf(whole, whole.length * 3 / 4));
        assertThat(all.reasons()).contains("damaged or cut");
        assertThat(all.problems.get(0).detail()).contains("cut");
        assertThat(all.length).isBetween(kind.equals("bzip2") ? 0L : 100_000L, 299_999L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "bzip2", "xz", "zstd", "zip", "tar"})
    void whatever_the_bytes_are_reading_ends_without_an_exception(String kind) throws IOException {
        byte[] whole = joined(pack(kind, pack("zip", bytes(TEXT))), pack(kind, bytes(TEXT)));
        Random random = new Random(7);
        for (int round = 0; round < 150; round++) {
            byte[] fuzzed = whole.clone();
            int changes = 1 + random.nextInt(8);
            for (int i = 0; i < changes; i++) {
                fuzzed[6 + random.nextInt(fuzzed.length - 6)] = (byte) random.nextInt(256);
            }
            assertThat(Unwrapped.of(Arrays.copyOf(fuzzed, 8 + random.nextInt(fuzzed.length))).length)
                    .isLessThan(100_000_000);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain text",
                "{\"id\": 1}",
                "<?xml version='1.0'?>",
                "BZh9 is a word",
                "PK",
                "",
                "id,text\n1,a\n"
            })
    void text_is_no_container(String text) {
        Head head = new Head(bytes(text), "file.zip");
        assertThat(Containers.all()).noneMatch(container -> container.recognises(head));
    }

    @Test
    void an_old_tar_without_a_magic_word_is_told_by_its_checksum() {
        byte[] tar = Packed.tar(Map.of("a.txt", bytes("x")));
        int sum = 0;
        for (int i = 257; i < 265; i++) {
            sum += tar[i] & 0xFF;
            tar[i] = 0;
        }
        int stated = Integer.parseInt(new String(tar, 148, 6, java.nio.charset.StandardCharsets.US_ASCII).strip(), 8);
        System.arraycopy(bytes(String.format("%06o", stated - sum)), 0, tar, 148, 6);
        assertThat(new TarContainer().recognises(new Head(tar, ""))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"377ABCAF271C,7-Zip", "526172211A0700,RAR", "04224D1864,LZ4", "1F9D90,compress"})
    void packing_that_is_not_read_is_named_with_a_remedy(String hex, String kind) throws IOException {
        Unwrapped all = Unwrapped.of(java.util.HexFormat.of().parseHex(hex));
        assertThat(all.problems).singleElement().satisfies(problem -> assertThat(problem.detail())
                .contains(kind)
                .contains("unpack it first"));
    }

    @Test
    void more_members_than_the_limit_are_not_read() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < 12_000; i++) {
            members.put(i + ".txt", bytes("x"));
        }
        Unwrapped all = Unwrapped.of(Packed.zip(members));
        assertThat(all.contents).hasSize(ArchiveLimits.DEFAULT.entries());
        assertThat(all.reasons()).containsExactly("more members than the limit");
    }

    @Test
    void sizes_are_put_in_words() {
        assertThat(Sizes.inWords(1)).isEqualTo("1 bytes");
        assertThat(Sizes.inWords(1L << 31)).isEqualTo("2 GiB");
        assertThat(Sizes.inWords(3L << 29)).isEqualTo("1.5 GiB");
        assertThat(Sizes.inWords(-1)).isEqualTo("16 EiB");
    }
}
