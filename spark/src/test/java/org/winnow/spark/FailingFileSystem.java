package org.winnow.spark;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** The local disk under the scheme {@code failing}, which fails a few times on files whose names end in some way. */
public final class FailingFileSystem extends RawLocalFileSystem {
    static final AtomicInteger LEFT = new AtomicInteger();
    static volatile String ending = "";

    /** Lets the next files of such names fail after they were made. */
    static void fail(String names, int times) {
        ending = names;
        LEFT.set(times);
    }

    @Override
    public String getScheme() {
        return "failing";
    }

    @Override
    public URI getUri() {
        return URI.create("failing:///");
    }

    @Override
    public void initialize(URI uri, Configuration configuration) throws IOException {
        super.initialize(uri, configuration);
    }

    @Override
    public FSDataOutputStream create(
            Path file,
            FsPermission permission,
            boolean overwrite,
            int buffer,
            short replication,
            long block,
            Progressable progress)
            throws IOException {
        FSDataOutputStream out = super.create(file, permission, overwrite, buffer, replication, block, progress);
        failSometimes(file, out);
        return out;
    }

    @Override
    public FSDataOutputStream create(
            Path file, boolean overwrite, int buffer, short replication, long block, Progressable progress)
            throws IOException {
        FSDataOutputStream out = super.create(file, overwrite, buffer, replication, block, progress);
        failSometimes(file, out);
        return out;
    }

    private static void failSometimes(Path file, FSDataOutputStream out) throws IOException {
        if (!ending.isEmpty() && file.toString().endsWith(ending) && LEFT.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            out.close();
            throw new IOException("the store is out of order");
        }
    }
}
