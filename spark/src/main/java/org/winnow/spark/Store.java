package org.winnow.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.jspecify.annotations.Nullable;

/** Files of any Hadoop file system, with the failures that a batch on one machine knows. */
final class Store {
    private final Configuration configuration;

    Store(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * Returns the file system of a path. Hadoop's local one would lay a checksum file beside each file: those are noise in a
     * result folder, whose lists hold SHA-256.
     */
    FileSystem of(Path path) throws IOException {
        FileSystem system = path.getFileSystem(configuration);
        system.setWriteChecksum(false);
        return system;
    }

    /**
     * Opens a file.
     *
     * @throws NoSuchFileException if it is not there
     * @throws AccessDeniedException if it may not be read
     * @throws IOException if the store fails; asking again may help
     */
    Watched open(String uri) throws IOException {
        Path path = new Path(uri);
        try {
            return new Watched(of(path).open(path));
        } catch (FileNotFoundException e) {
            throw new NoSuchFileException(uri);
        } catch (AccessControlException e) {
            throw new AccessDeniedException(uri);
        }
    }

    /**
     * A stream that remembers whether the store failed. Readers of archives take any failure for damage of the file and go on;
     * what is wrong with the store must end the task, so that it is tried again.
     */
    static final class Watched extends InputStream {
        private final InputStream in;
        private @Nullable IOException failure;

        Watched(InputStream in) {
            this.in = in;
        }

        /** Throws what went wrong with the store, if anything did. */
        void check() throws IOException {
            if (failure != null) {
                throw new IOException("the store failed while it was read: " + failure.getMessage(), failure);
            }
        }

        @Override
        public int read() throws IOException {
            try {
                return in.read();
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return in.read(bytes, from, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
