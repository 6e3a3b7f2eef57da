/**
 * Text to vector: the tokenizer, the sentence encoder on ONNX Runtime, and the embeddings it gives.
 *
 * <p>Here: WordPiece, windows over long texts, the shared session, immutable embeddings.
 *
 * <p>Not here: anything that knows labels (see {@code classify}).
 */
@NullMarked
package org.winnow.encode;

import org.jspecify.annotations.NullMarked;
