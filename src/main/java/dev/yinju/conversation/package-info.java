/// A [dev.yinju.conversation.Message] in, a [dev.yinju.conversation.Reply] out: commands, wording in three languages,
/// what was said before. Knows no chat network and no terminal; they are adapters around it. Start at
/// [dev.yinju.conversation.Conversation].
@NullMarked
package dev.yinju.conversation;

import org.jspecify.annotations.NullMarked;
