package org.winnow.archive.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.archive.container.Packed.bytes;
import static org.winnow.archive.container.Packed.joined;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.archive.ArchiveLimits;
import org.winnow.archive.Head;

class HostileContainersTest {
    private static final long FLOOR = ArchiveLimits.DEFAULT.inflationFloor();

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "bzip2", "xz", "zstd", "zip"})
    void a_bomb_ends_within_the_limit_and_is_named(String kind) throws IOException {
        byte[] bomb = packZeros(kind, 150L << 20);
        Unwrapped all = Unwrapped.of(bomb);
        assertThat(all.length).isBetween(1L, Math.max(FLOOR, 200L * bomb.length) + (1 << 20));
        assertThat(all.reasons()).contains("inflates beyond the limit");
    }

    @Test
    void a_bomb_in_a_bomb_is_held_to_the_size_of_the_file() throws IOException {
        byte[] bomb = packZeros("gzip", 150L << 20);
        byte[] again = Packed.pack("gzip", bomb);
        Unwrapped all = Unwrapped.of(again);
        assertThat(again.length).isLessThan(20_000);
        assertThat(all.length).isLessThan(FLOOR + (1 << 20));
        assertThat(all.reasons()).contains("inflates beyond the limit");
    }

    @Test
    void many_small_bombs_are_held_to_the_limit_together() throws IOException {
        byte[] small = packZeros("gzip", 32L << 20);
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            members.put(i + ".gz", small);
        }
        byte[] bundle = Packed.tar(members);
        Unwrapped all = Unwrapped.of(bundle);
        assertThat(all.length).isLessThan(Math.max(FLOOR, 200L * bundle.length) + (1 << 20));
        assertThat(all.reasons()).contains("inflates beyond the limit");
    }

    @ParameterizedTest
    @CsvSource({
        "../up.txt,member with .. in its path",
        "a/../../up.txt,member with .. in its path",
        "a\\..\\up.txt,member with .. in its path",
        "/etc/passwd,member with an absolute path",
        "\\\\host\\share,member with an absolute path",
        "C:\\x.txt,member with an absolute path",
        "c:x.txt,member with an absolute path"
    })
    void a_member_whose_name_leads_out_is_left_out_and_the_rest_read(String name, String reason) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put(name, bytes("bad"));
        members.put("good.txt", bytes("good"));
        for (byte[] bundle : new byte[][] {Packed.zip(members), Packed.tar(members)}) {
            Unwrapped all = Unwrapped.of(bundle);
            assertThat(all.contents).containsExactly(Map.entry("good.txt", "good"));
            assertThat(all.reasons()).containsExactly(reason);
        }
    }

    @Test
    void odd_names_are_refused_and_shown_without_control_characters() {
        MemberNames names = new MemberNames();
        assertThat(names.refusal("a\0b")).contains("control");
        assertThat(names.refusal("x".repeat(5000))).contains("usable name");
        assertThat(names.refusal(" ")).contains("usable name");
        assertThat(names.refusal("CON")).isNull();
        assertThat(names.refusal("a..b/c..")).isNull();
        assertThat(names.refusal("a..b/c..")).contains("second member");
        assertThat(MemberNames.shown("a\u001B[2J" + "x".repeat(300)))
                .doesNotContain("\u001B")
                .hasSize(201);
    }

    @Test
    void links_and_devices_in_a_tar_are_left_out() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (byte kind : new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_FIFO}) {
                TarArchiveEntry entry = new TarArchiveEntry("m" + kind, kind);
                entry.setLinkName("/etc/passwd");
                tar.putArchiveEntry(entry);
                tar.closeArchiveEntry();
            }
        }
        Unwrapped all = Unwrapped.of(bytes.toByteArray());
        assertThat(all.contents).isEmpty();
        assertThat(all.reasons())
                .containsExactly("member that is a link", "member that is a link", "member that is no file");
    }

    @Test
    void a_tar_whose_name_never_ends_costs_no_memory() throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(header)) {
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
            TarArchiveEntry entry = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
            entry.setSize(4);
            tar.putArchiveEntry(entry);
            tar.write(new byte[4]);
            tar.closeArchiveEntry();
        }
        byte[] block = Arrays.copyOf(header.toByteArray(), 512);
        long claimed = 60L << 20;
        System.arraycopy(bytes(String.format("%011o", claimed)), 0, block, 124, 11);
        Arrays.fill(block, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : block) {
            sum += b & 0xFF;
        }
        System.arraycopy(bytes(String.format("%06o\0 ", sum)), 0, block, 148, 8);
        Unwrapped all = Unwrapped.of(
                new java.io.SequenceInputStream(new ByteArrayInputStream(block), Packed.zeros(claimed)),
                ArchiveLimits.DEFAULT);
        assertThat(all.kinds).containsExactly("tar");
        assertThat(all.problems).singleElement().satisfies(problem -> assertThat(problem.detail())
                .contains("header without end"));
    }

    @Test
    void members_after_a_bomb_of_unknown_length_are_named_as_unread() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb.txt"));
            Packed.zeros(200L << 20).transferTo(zip);
            zip.putNextEntry(new ZipEntry("after.txt"));
            zip.write('x');
        }
        assertThat(Unwrapped.of(bytes.toByteArray()).reasons())
                .containsExactly("inflates beyond the limit", "members after a damaged one are not read");
    }

    @Test
    void a_damaged_gzip_member_costs_that_member_alone() throws IOException {
        byte[] bad = Packed.pack("gzip", bytes("second, a bit longer than the others are\n".repeat(20)));
        for (int i = 20; i < 40; i++) {
            bad[i] ^= 0x55;
        }
        Unwrapped all =
                Unwrapped.of(joined(Packed.pack("gzip", bytes("first\n")), bad, Packed.pack("gzip", bytes("third\n"))));
        assertThat(all.contents.get("file")).startsWith("first\n").endsWith("third\n");
        assertThat(all.reasons()).contains("damaged gzip member").doesNotContain("damaged or cut");
    }

    @Test
    void a_wrong_checksum_and_bytes_between_members_are_named_and_passed_over() throws IOException {
        byte[] wrong = Packed.pack("gzip", bytes("first\n"));
        wrong[wrong.length - 6] ^= 1;
        Unwrapped all =
                Unwrapped.of(joined(wrong, bytes("junk junk"), Packed.pack("gzip", bytes("second\n")), new byte[700]));
        assertThat(all.contents.get("file")).isEqualTo("first\nsecond\n");
        assertThat(all.reasons()).containsExactly("damaged gzip member", "damaged gzip member");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 27, 31})
    void the_window_of_a_zstd_frame_is_read_from_its_header(int log) {
        byte[] frame = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0x04, (byte) ((log - 10) << 3)};
        assertThat(ZstdFrame.window(new Head(frame, ""))).isEqualTo(1L << log);
    }

    @Test
    void a_frame_of_a_single_segment_asks_for_its_whole_content() {
        byte[] twoBytes = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0x60, 0x10, 0x01};
        byte[] eightBytes = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, (byte) 0xE0, 0, 0, 0, 0, 0, 0, 0, (byte) 0x80};
        assertThat(ZstdFrame.window(new Head(twoBytes, ""))).isEqualTo(0x110 + 256);
        assertThat(ZstdFrame.window(new Head(eightBytes, ""))).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void a_frame_after_one_to_skip_is_found() {
        byte[] skippable = {0x5A, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 9, 9};
        byte[] frame = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0x04, 0x50};
        Head head = new Head(joined(skippable, frame), "");
        assertThat(ZstdFrame.isAtStartOf(head)).isTrue();
        assertThat(ZstdFrame.window(head)).isEqualTo(1L << 20);
    }

    @Test
    void a_window_over_the_limit_is_refused_with_its_size_and_the_way_to_allow_it() throws IOException {
        Unwrapped all = Unwrapped.of(new ByteArrayInputStream(longWindow(27)), limits(64L << 20));
        assertThat(all.contents).isEmpty();
        assertThat(all.problems).singleElement().satisfies(problem -> assertThat(problem.detail())
                .contains("128 MiB")
                .contains("64 MiB")
                .contains("--max-window"));
    }

    @Test
    void a_large_window_within_the_limit_is_announced_and_read() throws IOException {
        Unwrapped all = Unwrapped.of(new ByteArrayInputStream(longWindow(27)), limits(1L << 27));
        assertThat(all.notices).singleElement().asString().contains("128 MiB");
        assertThat(all.contents).containsExactly(Map.entry("file", "long ago"));
        assertThat(all.problems).isEmpty();
    }

    @Test
    void a_later_frame_with_a_larger_window_is_refused_too() throws IOException {
        byte[] both = joined(Packed.pack("zstd", bytes("first")), longWindow(27));
        Unwrapped all = Unwrapped.of(new ByteArrayInputStream(both), limits(64L << 20));
        assertThat(all.contents).containsExactly(Map.entry("file", "first"));
        assertThat(all.problems.get(0).detail()).contains("--max-window");
    }

    private static byte[] longWindow(int log) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZstdOutputStream out = new ZstdOutputStream(bytes)) {
            out.setLong(log);
            out.write(bytes("long "));
            // of content whose length it knows, the library shrinks the window
            out.flush();
            out.write(bytes("ago"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ArchiveLimits limits(long window) {
        ArchiveLimits all = ArchiveLimits.DEFAULT;
        return new ArchiveLimits(
                all.fileBytes(),
                all.recordBytes(),
                all.jsonDepth(),
                all.xmlDepth(),
                all.attributeChars(),
                all.threadComments(),
                all.threadChars(),
                all.inflation(),
                all.inflationFloor(),
                all.entries(),
                all.nesting(),
                window);
    }

    private static byte[] packZeros(String kind, long length) {
        return switch (kind) {
            case "zip" ->
                packZeros(length, out -> {
                    ZipOutputStream zip = new ZipOutputStream(out);
                    zip.putNextEntry(new ZipEntry("zeros"));
                    return zip;
                });
            case "gzip" -> packZeros(length, GZIPOutputStream::new);
            case "bzip2" ->
                packZeros(length, org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream::new);
            case "xz" ->
                packZeros(length, out -> new org.tukaani.xz.XZOutputStream(out, new org.tukaani.xz.LZMA2Options(0)));
            case "zstd" -> packZeros(length, ZstdOutputStream::new);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static byte[] packZeros(long length, Packed.Packer packer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = packer.over(bytes)) {
            Packed.zeros(length).transferTo(out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
