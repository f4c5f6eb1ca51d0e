/// Meaning as vectors: a Chinese language model, run in this process, tells what the tokens of a text mean where they
/// stand. It reads, and writes nothing. Start at [dev.yinju.embedding.LanguageModel]; [dev.yinju.embedding.WordPiece]
/// cuts texts into the model's tokens.
@NullMarked
package dev.yinju.embedding;

import org.jspecify.annotations.NullMarked;
