package dev.yinju.store;

import org.jspecify.annotations.Nullable;

/// The database could not do what was asked, for want of room on the disk, say. The message says what is wrong and what
/// to do. Nothing was changed.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    StoreException(String message) {
        super(message);
    }
}
