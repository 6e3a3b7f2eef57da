package org.winnow.archive.warc;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.PageRecord;
import org.winnow.archive.RecordSink;

/** One reading of a web archive. */
final class WarcRun {
    private final ArchiveInput in;
    private final RecordSink sink;
    private final WarcRecords records;
    private long number;

    WarcRun(ArchiveInput in, RecordSink sink) throws IOException {
        this.in = in;
        this.sink = sink;
        this.records = new WarcRecords(in.stream());
    }

    void read() throws IOException {
        while (true) {
            number++;
            try {
                Optional<WarcRecord> next = records.next();
                if (next.isEmpty()) {
                    return;
                }
                take(next.get());
            } catch (BrokenRecordException e) {
                sink.problem(in.problem(number, e.offset(), "broken record of a web archive", e.getMessage()));
                if (!records.resume()) {
                    return;
                }
            }
        }
    }

    /** Reads a record whole before the sink sees anything, so that what fails in the sink is not taken for damage. */
    private void take(WarcRecord record) throws IOException, BrokenRecordException {
        Payload payload;
        String url;
        String captured;
        boolean cut;
        try {
            payload = payload(record);
            url = record instanceof WarcTargetRecord target ? url(target.target()) : null;
            captured = record.date().toString();
            cut = record.headers().first("WARC-Truncated").isPresent();
        } catch (IOException | RuntimeException e) {
            sink.problem(in.problem(number, records.offset(), "page that cannot be read", Words.of(e)));
            return;
        }
        if (payload.skipped() != null) {
            sink.skipped(payload.skipped());
        } else if (payload.problem() != null) {
            sink.problem(in.problem(number, records.offset(), payload.problem(), url));
        } else {
            give(payload, url, captured, cut);
        }
    }

    private void give(Payload payload, @Nullable String url, String captured, boolean cut) throws IOException {
        if (cut) {
            sink.problem(in.problem(number, records.offset(), "page was cut by its crawler and is read as it is", url));
        }
        String name = url == null ? in.name() + "/" + number : url;
        sink.page(new PageRecord(
                name + "@" + captured,
                in.source(),
                in.member(),
                url,
                captured,
                payload.contentType(),
                payload.fileName(),
                payload.body()));
    }

    private Payload payload(WarcRecord record) throws IOException {
        int most = in.limits().recordBytes();
        if (record instanceof WarcResponse response) {
            return records.bounded(() -> HttpPayload.of(response, most));
        }
        if (record instanceof WarcResource resource) {
            return HttpPayload.ofPlain(resource.contentType().base().toString(), resource, most);
        }
        if (record instanceof WarcConversion conversion) {
            return Payload.text(conversion, most);
        }
        return Payload.skip(record.type() + " record");
    }

    private static @Nullable String url(@Nullable String target) {
        if (target == null) {
            return null;
        }
        // early writers put the address in angle brackets
        String plain =
                target.startsWith("<") && target.endsWith(">") ? target.substring(1, target.length() - 1) : target;
        return plain.startsWith("http://") || plain.startsWith("https://") ? plain : null;
    }
}
