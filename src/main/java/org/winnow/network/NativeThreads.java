package org.winnow.network;

import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Holds the native libraries to one thread a call. Small matrices on two threads are up to thirty times slower on a busy
 * machine, and scores must not depend on how a sum was split.
 */
public final class NativeThreads {
    private static boolean set;

    private NativeThreads() {}

    /** Starts Nd4j, once, with one thread a call. */
    public static synchronized void one() {
        if (!set) {
            Nd4j.create(1); // NativeOpsHolder fails if it is touched before Nd4j
            NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
            openblas.blas_set_num_threads(1);
            set = true;
        }
    }
}
