/// Draws the pictures of the documents from what the program really answers. Start at [dev.yinju.docs.Gallery].
@NullMarked
package dev.yinju.docs;

import org.jspecify.annotations.NullMarked;
