/// Draws the picture of the README from what the program really answers. Start at [dev.yinju.docs.ChatPicture].
@NullMarked
package dev.yinju.docs;

import org.jspecify.annotations.NullMarked;
