package dev.yinju.index;

import dev.yinju.answering.TokenVectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/// Turns vectors into the bytes that a Lucene document keeps, and back: two bits a component.
final class VectorCodec {

    private static final int IN_A_BYTE = 4;
    private static final int BITS = 2;

    private VectorCodec() {}

    static BytesRef encode(TokenVectors vectors) {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            out.writeVInt(vectors.size());
            int end = 0;
            for (int token = 0; token < vectors.size(); token++) {
                out.writeVInt(vectors.start(token) - end);
                out.writeVInt(vectors.end(token) - vectors.start(token));
                end = vectors.end(token);
            }
            for (int token = 0; token < vectors.size(); token++) {
                for (int i = 0; i < TokenVectors.DIMENSIONS; i += IN_A_BYTE) {
                    int bits = 0;
                    for (int k = 0; k < IN_A_BYTE; k++) {
                        bits |= ((vectors.level(token, i + k) + 3) / 2) << (k * BITS);
                    }
                    out.writeByte((byte) bits);
                }
            }
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TokenVectors decode(BytesRef bytes) {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        int[] starts = new int[in.readVInt()];
        int[] ends = new int[starts.length];
        int end = 0;
        for (int token = 0; token < starts.length; token++) {
            starts[token] = end + in.readVInt();
            ends[token] = starts[token] + in.readVInt();
            end = ends[token];
        }
        byte[] levels = new byte[starts.length * TokenVectors.DIMENSIONS];
        for (int i = 0; i < levels.length; i += IN_A_BYTE) {
            int bits = in.readByte();
            for (int k = 0; k < IN_A_BYTE; k++) {
                levels[i + k] = (byte) (((bits >> (k * BITS)) & 3) * 2 - 3);
            }
        }
        return new TokenVectors(starts, ends, levels);
    }
}
