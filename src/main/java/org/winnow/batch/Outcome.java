package org.winnow.batch;

import org.jspecify.annotations.Nullable;
import org.winnow.output.Result;
import org.winnow.tables.Failure;

/**
 * What became of a task: a result, a failure, or neither where the discussion was left out.
 *
 * @param task the task
 * @param result what is known of the discussion, or null
 * @param failure why nothing is known of it, or null
 */
public record Outcome(
        Task task, @Nullable Result result, @Nullable Failure failure) {}
