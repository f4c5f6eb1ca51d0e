/// The only package that knows Telegram: long polling, turning updates into messages and replies into sent messages.
/// Start at [dev.yinju.telegram.TelegramBot].
@NullMarked
package dev.yinju.telegram;

import org.jspecify.annotations.NullMarked;
