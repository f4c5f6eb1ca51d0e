package dev.yinju.conversation;

import dev.yinju.answering.Passage;
import dev.yinju.answering.PassageIndex;
import dev.yinju.answering.Source;
import dev.yinju.store.ChatSettings;
import dev.yinju.store.KeptAnswer;
import dev.yinju.store.Vote;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Does what buttons, links and short commands ask for.
final class Pressing {

    private final Desk desk;
    private final Asking asking;

    Pressing(Desk desk, Asking asking) {
        this.desk = desk;
        this.asking = asking;
    }

    Effect carryOut(Action action, Voice voice) {
        return switch (action) {
            case Action.Show show -> show(show, voice, null);
            case Action.Script(String answer, int number, int step) ->
                otherScript(new Action.Show(answer, number, step), voice);
            case Action.About(String answer, int number) -> about(new Action.Show(answer, number, 0), voice);
            case Action.Open(String report) -> open(report, voice);
            case Action.Original(String report) -> original(report, voice);
            case Action.Vote vote -> vote(vote, voice);
            case Action.Ask(String answer) -> ask(answer, voice);
            case Action.Reports(int page) -> reports(page, voice, null);
            case Action.Restrict restrict -> restrict(restrict, voice);
            case Action.Choose choose -> choose(choose, voice);
            case Action.Random() -> change(asking.random(voice));
        };
    }

    private static Effect change(Reply reply) {
        return new Effect.Change(reply, null);
    }

    private static Effect notice(Notice notice, Voice voice) {
        return new Effect.Notice(voice.wording().notice(notice));
    }

    /// The answer of a view, if the view is in it.
    private Optional<KeptAnswer> answer(Action.Show view) {
        return desk.find(view.answer())
                .filter(answer ->
                        view.number() >= 1 && view.number() <= answer.quotes().size());
    }

    private Effect show(Action.Show view, Voice voice, @Nullable String notice) {
        Optional<KeptAnswer> answer = answer(view);
        if (answer.isEmpty()) {
            return notice(Notice.OUTDATED, voice);
        }
        Optional<AnswerReplies.Shown> shown = desk.find(view, answer.get());
        if (shown.isEmpty()) {
            return notice(Notice.CHANGED, voice);
        }
        desk.memories().update(voice.asker().thread(), memory -> memory.shown(view));
        return new Effect.Change(new AnswerReplies(voice).show(shown.get(), null, null), notice);
    }

    private Effect otherScript(Action.Show view, Voice voice) {
        Voice other = new Voice(voice.asker(), voice.language().otherScript());
        if (!voice.asker().privately()) {
            return notice(Notice.OUTDATED, voice);
        }
        ChatSettings settings = desk.settings(voice.asker());
        desk.stores()
                .settings()
                .set(
                        voice.asker().room(),
                        settings.withLanguage(other.language().tag()));
        return show(view, other, other.wording().notice(Notice.SET));
    }

    private Effect about(Action.Show view, Voice voice) {
        return answer(view)
                .flatMap(answer -> desk.reports()
                        .source(answer.quotes().get(view.number() - 1).file()))
                .map(source -> change(about(source, voice, view)))
                .orElseGet(() -> notice(Notice.OUTDATED, voice));
    }

    private Effect open(String report, Voice voice) {
        return desk.reports()
                .sourceOf(report)
                .map(source -> change(about(source, voice, null)))
                .orElseGet(() -> notice(Notice.OUTDATED, voice));
    }

    private Reply about(Source source, Voice voice, Action.@Nullable Show back) {
        int characters;
        try (PassageIndex.Snapshot snapshot = desk.reports().index().snapshot()) {
            characters = snapshot.passages(source.file()).stream()
                    .map(Passage::text)
                    .mapToInt(String::length)
                    .sum();
        }
        boolean chosen = source.equals(desk.within(voice.asker()));
        return new ReportReplies(voice).about(source, characters, chosen, back);
    }

    private Effect original(String report, Voice voice) {
        return desk.reports()
                .sourceOf(report)
                .filter(source -> voice.asker().setting() != Asker.Setting.ELSEWHERE)
                .<Effect>map(source -> new Effect.Send(source.file(), Citation.title(source)))
                .orElseGet(() -> notice(Notice.OUTDATED, voice));
    }

    private Effect vote(Action.Vote vote, Voice voice) {
        Optional<KeptAnswer> kept = answer(new Action.Show(vote.answer(), vote.number(), 0));
        if (kept.isEmpty()) {
            return notice(Notice.OUTDATED, voice);
        }
        KeptAnswer answer = kept.get();
        boolean counted = desk.stores()
                .votes()
                .note(new Vote(
                        vote.answer(),
                        vote.number(),
                        voice.asker().user(),
                        answer.question(),
                        answer.quotes().get(vote.number() - 1).text(),
                        desk.reports().version(),
                        vote.right()));
        if (!counted) {
            return notice(Notice.VOTED_BEFORE, voice);
        }
        return notice(vote.right() ? Notice.THANKS_RIGHT : Notice.THANKS_WRONG, voice);
    }

    private Effect ask(String id, Voice voice) {
        return desk.find(id)
                .filter(answer -> !answer.question().isEmpty())
                .<Effect>map(answer -> new Effect.Say(asking.askAgain(answer.question(), voice)))
                .orElseGet(() -> notice(Notice.OUTDATED, voice));
    }

    private Effect reports(int page, Voice voice, @Nullable String notice) {
        List<Source> sources = desk.reports().sources();
        return new Effect.Change(
                sources.isEmpty()
                        ? new Replies(voice).noReports()
                        : new ReportReplies(voice)
                                .list(sources, page, desk.memory(voice.asker()).within()),
                notice);
    }

    private Effect restrict(Action.Restrict restrict, Voice voice) {
        Optional<Source> source = desk.reports().sourceOf(restrict.report());
        if (source.isEmpty() || voice.asker().setting() == Asker.Setting.ELSEWHERE) {
            return notice(Notice.OUTDATED, voice);
        }
        String file = source.get().file();
        ChatMemory memory = desk.memories()
                .update(
                        voice.asker().thread(),
                        before -> before.within(Objects.equals(before.within(), file) ? null : file));
        String notice = memory.within() == null
                ? voice.wording().notice(Notice.LIFTED)
                : voice.wording().notice(Notice.RESTRICTED, Citation.title(source.get()));
        return restrict.page() == 0
                ? new Effect.Change(about(source.get(), voice, shownLast(memory)), notice)
                : reports(restrict.page(), voice, notice);
    }

    private static Action.@Nullable Show shownLast(ChatMemory memory) {
        Action.Show last = memory.last();
        return last == null || last.number() == 0 ? null : last;
    }

    private Effect choose(Action.Choose choose, Voice voice) {
        Asker asker = voice.asker();
        List<ChatOption> options = ChatOption.of(asker.setting());
        if (asker.setting() == Asker.Setting.ELSEWHERE
                || choose.option() >= options.size()
                || choose.choice() >= options.get(choose.option()).choices()) {
            return notice(Notice.OUTDATED, voice);
        }
        if (!asker.privately() && !asker.administers().getAsBoolean()) {
            return notice(Notice.ADMINISTRATORS_ONLY, voice);
        }
        ChatSettings settings = options.get(choose.option()).choose(desk.settings(asker), choose.choice());
        desk.stores().settings().set(asker.room(), settings);
        Voice now = desk.voice(asker);
        return new Effect.Change(
                new SettingsReplies(now).show(settings, desk.reports().quotes()),
                now.wording().notice(Notice.SET));
    }
}
