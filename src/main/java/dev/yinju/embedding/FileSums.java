package dev.yinju.embedding;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/// What the files of a folder add up to, kept in a file beside them, to find those that are
/// incomplete or damaged. Tells accidents and no intent: whoever can write into the folder can
/// write the sums.
final class FileSums {

    private static final String SUMS = "sums.txt";

    private final Path folder;

    FileSums(Path folder) {
        this.folder = folder;
    }

    /// Whether the sums are those of these files, and all of them are as they were.
    boolean hold(List<String> files) {
        try {
            return Files.readAllLines(folder.resolve(SUMS)).equals(sums(files));
        } catch (IOException e) {
            return false;
        }
    }

    /// Writes the sums of some files, in place of those that there were.
    void write(List<String> files) throws IOException {
        List<String> lines = sums(files);
        Path part = Files.createTempFile(folder, SUMS, ".part");
        try {
            Files.write(part, lines);
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, folder.resolve(SUMS), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private List<String> sums(List<String> files) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String file : files) {
            lines.add(sum(file));
        }
        return lines;
    }

    /// Checksum, size in bytes and name.
    ///
    /// @throws NoSuchFileException if there is no such file
    private String sum(String file) throws IOException {
        try (FileChannel channel = FileChannel.open(folder.resolve(file))) {
            CRC32 crc = new CRC32();
            crc.update(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
            return Long.toHexString(crc.getValue()) + " " + channel.size() + " " + file;
        }
    }
}
