package dev.yinju.index;

/// Follows an update of the index. Called by the thread that runs the update, several times a second.
public interface UpdateListener {

    /// Follows nothing.
    UpdateListener NONE = new UpdateListener() {};

    /// How far the update is.
    ///
    /// @param done how many new and changed files are indexed or skipped
    /// @param all how many there are
    /// @param skipped how many of those that are done hold no report that can be read
    default void progress(int done, int all, int skipped) {}

    /// Whether to leave off. The index then stays as it was.
    default boolean stopped() {
        return false;
    }
}
