package dev.yinju.index;

import dev.yinju.answering.OffsetMap;
import dev.yinju.answering.Passage;
import dev.yinju.answering.Sentence;
import dev.yinju.answering.Source;
import dev.yinju.reports.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Turns passages and files into the bytes that a Lucene document stores, and back.
final class PassageCodec {

    private PassageCodec() {}

    static BytesRef encode(Passage passage) {
        return bytes(out -> {
            write(out, passage.source());
            out.writeVInt(passage.ordinal());
            writeText(out, passage.text());
            out.writeVInt(passage.sentences().size());
            for (Sentence sentence : passage.sentences()) {
                out.writeVInt(sentence.start());
                out.writeVInt(sentence.end() - sentence.start());
                out.writeString(sentence.role().name());
            }
            write(out, passage.offsets());
        });
    }

    static Passage decodePassage(BytesRef bytes) {
        return decode(bytes, in -> {
            Source source = readSource(in);
            int ordinal = in.readVInt();
            String text = readText(in);
            int count = in.readVInt();
            List<Sentence> sentences = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                int start = in.readVInt();
                sentences.add(new Sentence(start, start + in.readVInt(), Sentence.Role.valueOf(in.readString())));
            }
            return new Passage(source, ordinal, text, sentences, readOffsets(in));
        });
    }

    /// All but the copies, which change with other files.
    static BytesRef encode(IndexedFile file) {
        return bytes(out -> {
            write(out, file.source());
            out.writeVInt(file.characters());
            out.writeVInt(file.passages());
            out.writeVInt(file.repairs());
            ContentType type = file.type();
            writeNullable(out, type == null ? null : type.format());
            writeNullable(out, type == null ? null : type.encoding());
            out.writeVInt(file.dropped());
            writeStrings(out, file.problems());
        });
    }

    static IndexedFile decodeFile(BytesRef bytes) {
        return decode(
                bytes,
                in -> new IndexedFile(
                        readSource(in),
                        in.readVInt(),
                        in.readVInt(),
                        in.readVInt(),
                        readType(in),
                        in.readVInt(),
                        readStrings(in),
                        List.of()));
    }

    private static @Nullable ContentType readType(DataInput in) throws IOException {
        String format = readNullable(in);
        String encoding = readNullable(in);
        return format == null ? null : new ContentType(format, encoding);
    }

    private static void write(DataOutput out, OffsetMap offsets) throws IOException {
        out.writeVInt(offsets.pieces().size());
        for (OffsetMap.Piece piece : offsets.pieces()) {
            out.writeVInt(piece.length());
            out.writeVInt(piece.rawStart());
            out.writeVInt(piece.rawLength());
            out.writeByte((byte) (piece.mended() ? 1 : 0));
        }
    }

    private static OffsetMap readOffsets(DataInput in) throws IOException {
        int count = in.readVInt();
        List<OffsetMap.Piece> pieces = new ArrayList<>(count);
        int start = 0;
        for (int i = 0; i < count; i++) {
            int length = in.readVInt();
            pieces.add(new OffsetMap.Piece(start, length, in.readVInt(), in.readVInt(), in.readByte() != 0));
            start += length;
        }
        return new OffsetMap(pieces);
    }

    private static void write(DataOutput out, Source source) throws IOException {
        out.writeString(source.file());
        writeNullable(out, source.title());
        writeNullable(out, source.publisher());
        writeStrings(out, source.authors());
        writeNullable(out, source.editor());
        writeNullable(out, source.date());
        writeNullable(out, source.time());
        writeNullable(out, source.place());
        writeNullable(out, source.url());
    }

    private static Source readSource(DataInput in) throws IOException {
        String file = in.readString();
        String title = readNullable(in);
        String publisher = readNullable(in);
        List<String> authors = readStrings(in);
        String editor = readNullable(in);
        String date = readNullable(in);
        String time = readNullable(in);
        String place = readNullable(in);
        String url = readNullable(in);
        return new Source(
                file,
                title,
                publisher,
                authors,
                editor,
                date == null ? null : LocalDate.parse(date),
                time == null ? null : LocalTime.parse(time),
                place,
                url == null ? null : URI.create(url));
    }

    /// Chinese takes two bytes a character in UTF-16 and three in UTF-8.
    private static void writeText(DataOutput out, String text) throws IOException {
        byte[] narrow = text.getBytes(StandardCharsets.UTF_8);
        byte[] wide = text.getBytes(StandardCharsets.UTF_16LE);
        boolean isWide = wide.length < narrow.length;
        byte[] bytes = isWide ? wide : narrow;
        out.writeByte((byte) (isWide ? 1 : 0));
        out.writeVInt(bytes.length);
        out.writeBytes(bytes, bytes.length);
    }

    private static String readText(DataInput in) throws IOException {
        boolean isWide = in.readByte() != 0;
        byte[] bytes = new byte[in.readVInt()];
        in.readBytes(bytes, 0, bytes.length);
        return new String(bytes, isWide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
    }

    private static void writeStrings(DataOutput out, List<String> strings) throws IOException {
        out.writeVInt(strings.size());
        for (String string : strings) {
            out.writeString(string);
        }
    }

    private static List<String> readStrings(DataInput in) throws IOException {
        int count = in.readVInt();
        List<String> strings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            strings.add(in.readString());
        }
        return strings;
    }

    private static void writeNullable(DataOutput out, @Nullable Object value) throws IOException {
        out.writeByte((byte) (value == null ? 0 : 1));
        if (value != null) {
            out.writeString(value.toString());
        }
    }

    private static @Nullable String readNullable(DataInput in) throws IOException {
        return in.readByte() == 0 ? null : in.readString();
    }

    private interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    private static <T> T decode(BytesRef bytes, Reader<T> reader) {
        try {
            return reader.read(new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writer {
        void write(DataOutput out) throws IOException;
    }

    private static BytesRef bytes(Writer writer) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            writer.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BytesRef(out.toArrayCopy());
    }
}
