/// The words of an article and where they stand: spans, paragraphs, sentences, tokens.
@NullMarked
package whosaid.text;

import org.jspecify.annotations.NullMarked;
