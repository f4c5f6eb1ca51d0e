package dev.yinju.index;

/// Follows an update of the index. Called by the thread that runs the update.
public interface UpdateListener {

    /// Follows nothing.
    UpdateListener NONE = new UpdateListener() {};

    /// How far the update is; told several times a second.
    ///
    /// @param done how many new and changed files are indexed or skipped
    /// @param all how many there are
    /// @param skipped how many of those that are done hold no report that can be read
    default void progress(int done, int all, int skipped) {}

    /// What was done about a file; not yet certain until the whole update is done. In the order
    /// of the files' names, but for the removed ones, which come last.
    default void changed(FileChange change) {}

    /// Whether to leave off. The index then stays as it was.
    default boolean stopped() {
        return false;
    }
}
