package dev.yinju.index;

import dev.yinju.answering.TokenVectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/// Turns vectors into the bytes that a Lucene document keeps, and back.
final class VectorCodec {

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
            for (long sign : vectors.signs()) {
                out.writeLong(sign);
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
        long[] signs = new long[starts.length * TokenVectors.LONGS];
        ByteBuffer.wrap(bytes.bytes, in.getPosition(), Long.BYTES * signs.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asLongBuffer()
                .get(signs);
        return new TokenVectors(starts, ends, signs);
    }
}
