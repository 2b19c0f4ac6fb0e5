/// The encoder: one small transformer that gives every word of an article the probabilities of its labels, and the
/// spans that these labels make. What they mean for names, roles and statements is for the annotators to say.
@NullMarked
package whosaid.annotation.encoder;

import org.jspecify.annotations.NullMarked;
