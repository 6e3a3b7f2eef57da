/**
 * What Winnow says of a comment: labels, kinds, scores, evidence, and the policy that turns scores into labels.
 *
 * <p>Here: the immutable types between labelling and summarising.
 *
 * <p>Not here: the models that give the scores (see {@code classify}).
 */
@NullMarked
package org.winnow.label;

import org.jspecify.annotations.NullMarked;
