package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.yinju.answering.OffsetMap.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OffsetMapTest {

    /// Raw `ab--(x)cd`: the dashes left out, `(x)` taken out as damage, then `cd` mended to `CDE`.
    private static final OffsetMap SAMPLE = new OffsetMap(
            List.of(new Piece(0, 2, 0, 2, false), new Piece(2, 0, 4, 3, true), new Piece(2, 3, 7, 2, true)));

    @Example
    void verbatimTextLeadsBackCharacterByCharacter() {
        assertThat(OffsetMap.verbatim(10, 5).toRaw(new Span(1, 3))).isEqualTo(new Span(11, 13));
    }

    @Example
    void mendedPiecesCountAsAWhole() {
        assertThat(SAMPLE.toRaw(new Span(3, 4))).isEqualTo(new Span(7, 9));
        assertThat(SAMPLE.toRaw(new Span(0, 5))).isEqualTo(new Span(0, 9));
    }

    @Example
    void damageTakenOutInsideAStretchBelongsToItAndAtItsEdgesNot() {
        assertThat(SAMPLE.mended(new Span(1, 2))).isFalse();
        assertThat(SAMPLE.toRaw(new Span(1, 2))).isEqualTo(new Span(1, 2));
        assertThat(SAMPLE.mended(new Span(1, 3))).isTrue();
        assertThat(SAMPLE.slice(new Span(2, 5)).pieces()).containsExactly(new Piece(0, 3, 7, 2, true));
    }

    @Example
    void anEmptyTextHasNoPieces() {
        assertThat(OffsetMap.verbatim(7, 0).pieces()).isEmpty();
        assertThat(OffsetMap.verbatim(7, 0).length()).isZero();
    }

    @Property
    void aStretchLeadsBackToTheSourcesOfItsFirstAndLastCharacter(
            @ForAll("maps") OffsetMap map, @ForAll int one, @ForAll int other) {
        Span span = span(map, one, other);

        Span raw = map.toRaw(span);

        assertThat(raw.start())
                .isEqualTo(map.toRaw(new Span(span.start(), span.start() + 1)).start());
        assertThat(raw.end())
                .isEqualTo(map.toRaw(new Span(span.end() - 1, span.end())).end());
    }

    @Property
    void charactersLeadBackInOrder(@ForAll("maps") OffsetMap map) {
        List<Span> raws = IntStream.range(0, map.length())
                .mapToObj(at -> map.toRaw(new Span(at, at + 1)))
                .toList();

        for (int i = 1; i < raws.size(); i++) {
            Span before = raws.get(i - 1);
            Span here = raws.get(i);
            assertThat(here.equals(before) || here.start() >= before.end()).isTrue();
        }
    }

    @Property
    void verbatimTextAndItsSourceAreEqual(@ForAll("maps") OffsetMap map) {
        int rawLength = map.pieces().isEmpty() ? 0 : map.pieces().getLast().rawEnd();
        String raw = IntStream.range(0, rawLength)
                .mapToObj(at -> Character.toString(0x4E00 + at))
                .reduce("", String::concat);
        StringBuilder text = new StringBuilder();
        map.pieces()
                .forEach(piece -> text.append(
                        piece.mended() ? "*".repeat(piece.length()) : raw.substring(piece.rawStart(), piece.rawEnd())));

        for (int at = 0; at < map.length(); at++) {
            Span character = new Span(at, at + 1);
            if (!map.mended(character)) {
                assertThat(map.toRaw(character).of(raw)).isEqualTo(character.of(text.toString()));
            }
        }
    }

    @Property
    void aSliceLeadsBackToWhereItsStretchDoes(
            @ForAll("maps") OffsetMap map,
            @ForAll int one,
            @ForAll int other,
            @ForAll int innerOne,
            @ForAll int innerOther) {
        Span outer = span(map, one, other);
        OffsetMap slice = map.slice(outer);
        Span inner = span(slice, innerOne, innerOther);
        Span shifted = new Span(outer.start() + inner.start(), outer.start() + inner.end());

        assertThat(slice.length()).isEqualTo(outer.length());
        assertThat(slice.toRaw(inner)).isEqualTo(map.toRaw(shifted));
        assertThat(slice.mended(inner)).isEqualTo(map.mended(shifted));
    }

    @Property
    void theSliceOfEverythingLosesOnlyDamageAtTheStart(@ForAll("maps") OffsetMap map) {
        List<Piece> pieces =
                map.pieces().stream().dropWhile(piece -> piece.length() == 0).toList();
        int last = pieces.size();
        while (last > 0 && pieces.get(last - 1).length() == 0) {
            last--;
        }

        assertThat(map.slice(new Span(0, map.length())).pieces()).isEqualTo(pieces.subList(0, last));
    }

    @Property
    void piecesOutOfOrderAreRejected(@ForAll("maps") OffsetMap map, @ForAll int which) {
        Assume.that(map.pieces().size() > 1);
        int at = Math.floorMod(which, map.pieces().size() - 1);
        List<Piece> swapped = new ArrayList<>(map.pieces());
        Piece one = swapped.get(at);
        Piece other = swapped.set(at + 1, one);
        swapped.set(at, other);
        Assume.that(one.length() > 0 || one.rawLength() > 0 || other.rawStart() > one.rawEnd());

        assertThatIllegalArgumentException().isThrownBy(() -> new OffsetMap(swapped));
    }

    @Example
    void gapsAreRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OffsetMap(List.of(new Piece(1, 1, 0, 1, false))))
                .withMessageContaining("out of order");
    }

    @Example
    void onlyDamageThatWasTakenOutHasNoLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Piece(0, 0, 0, 3, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Piece(0, -1, 0, 1, true));
    }

    @Example
    void whatIsNotInTheTextIsRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> SAMPLE.toRaw(new Span(4, 6)));
        assertThatIllegalArgumentException().isThrownBy(() -> SAMPLE.toRaw(new Span(5, 5)));
        assertThatIllegalArgumentException().isThrownBy(() -> SAMPLE.slice(new Span(6, 6)));
    }

    /// @param gap how much of the raw text before the piece was left out
    private record Shape(int length, int rawLength, int gap, boolean mended) {}

    @Provide
    Arbitrary<OffsetMap> maps() {
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 6);
        return Combinators.combine(small, small, small, Arbitraries.of(true, false))
                .as(Shape::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(OffsetMapTest::map)
                .filter(map -> map.length() > 0);
    }

    private static OffsetMap map(List<Shape> shapes) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        int raw = 0;
        for (Shape shape : shapes) {
            raw += shape.gap();
            int rawLength = shape.mended() ? shape.rawLength() : shape.length();
            pieces.add(new Piece(start, shape.length(), raw, rawLength, shape.mended()));
            start += shape.length();
            raw += rawLength;
        }
        return new OffsetMap(pieces);
    }

    /// A stretch of at least one character.
    private static Span span(OffsetMap map, int one, int other) {
        int start = Math.floorMod(one, map.length());
        return new Span(start, start + 1 + Math.floorMod(other, map.length() - start));
    }
}
