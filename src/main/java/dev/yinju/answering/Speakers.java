package dev.yinju.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who says what, told by how speech is reported: `村长李大山说:“…”`, `“…”李大山说`. Works on folded text.
final class Speakers {

    private static final String SAYS =
            "(?:这样|如此|接着|随后|动情地|感慨地|高兴地|激动地|深情地|告诉记者|笑着|坚定地)?(?:说道?|讲道?|表示|介绍|坦言|感慨|感叹|指出|强调|回忆|写道|喊话|告诉[^,。:“]{1,8})(?:的|道)?";

    private static final String NAME = "(?:但是?|而|对此|近日)?([^,。;!?:\"“”「」『』\\s…—-]{1,40}?)";

    /// The speaker stands behind the closing mark, as far as the verb.
    private static final Pattern AFTER = Pattern.compile("[”」』\"]" + NAME + SAYS + "[。.,!:]");

    private static final Pattern BEFORE = Pattern.compile(NAME + SAYS + "[:,] ?[“「『\"]");

    private static final Pattern CLOSING =
            Pattern.compile("[”」』\"](?:[^,。;!?:\"“”「」『』]{1,12},)?([^,。;!?:\"“”「」『』…]{2,40})[,。;!]");

    /// What a clause begins with that tells of circumstances, not of who acts.
    private static final Pattern CIRCUMSTANCES = Pattern.compile("面对|在|为|从|对|当|随|由于|针对|一句|这");

    private static final Pattern PRONOUN = Pattern.compile("(?:[他她]们?|对方|其)(?:还|也|又|接着|同时)?");

    /// A clause of so many UTF-16 code units with a date says nothing else.
    private static final int SHORT = 10;

    private Speakers() {}

    /// The names of the speakers in a folded text, with their offices, in the order of the text.
    static List<Span> in(String folded) {
        List<Span> speakers = new ArrayList<>();
        for (Pattern pattern : List.of(AFTER, BEFORE)) {
            Matcher matcher = pattern.matcher(folded);
            while (matcher.find()) {
                speakers.add(new Span(matcher.start(1), matcher.end(1)));
            }
        }
        return speakers;
    }

    /// What may be the speakers where no verb tells so: those who act right behind a quotation.
    static List<Span> guessed(String folded) {
        Matcher matcher = CLOSING.matcher(folded);
        List<Span> guessed = new ArrayList<>();
        while (matcher.find()) {
            Span clause = new Span(matcher.start(1), matcher.end(1));
            boolean time = clause.length() <= SHORT && AnswerKind.DATE.isIn(clause.of(folded));
            if (!time && !CIRCUMSTANCES.matcher(clause.of(folded)).lookingAt()) {
                guessed.add(clause);
            }
        }
        return guessed;
    }

    /// Whether a folded text names a speaker, not only by a pronoun.
    static boolean areNamedIn(String folded) {
        return in(folded).stream()
                .anyMatch(speaker -> !PRONOUN.matcher(speaker.of(folded)).matches());
    }
}
