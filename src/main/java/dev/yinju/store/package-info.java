/// What must survive a crash, in an embedded SQLite database: the updates that wait for their answer, the answers
/// that buttons and links lead to, what people said of quotes, the settings of chats, which files were uploaded, and
/// how long to wait before more is sent. The only package that knows SQL. Start at [dev.yinju.store.Database].
@NullMarked
package dev.yinju.store;

import org.jspecify.annotations.NullMarked;
