package dev.yinju.conversation;

import static dev.yinju.conversation.Samples.BRIDGE;
import static dev.yinju.conversation.Samples.BRIDGE_TEXT;
import static dev.yinju.conversation.Samples.HARBOUR;
import static dev.yinju.conversation.Samples.HARBOUR_TEXT;
import static dev.yinju.conversation.Samples.passage;
import static dev.yinju.conversation.Samples.quote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.answering.Answer;
import dev.yinju.answering.OffsetMap;
import dev.yinju.answering.OffsetMap.Piece;
import dev.yinju.answering.Passage;
import dev.yinju.answering.Question;
import dev.yinju.answering.Source;
import dev.yinju.conversation.StyledText.Run;
import dev.yinju.conversation.StyledText.Style;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest {

    private final Scene scene = new Scene();
    private final Scene.Chat chat = scene.chat;
    private final Scene.Chat group = scene.group;
    private final List<Question> asked = scene.asked;

    @Nested
    class Questions {

        @Test
        void get_the_quote_its_source_and_a_way_on() {
            Scene.Said said = chat.say("渔船");
            StyledText reply = said.text();

            assertThat(reply.text()).isEqualTo("""
                            首批出海的渔船有42艘，船员共310人！

                            海风镇渔港开港 · 海风晚报 · 2021-05-06""");
            assertThat(reply.runs())
                    .containsExactly(
                            new Run(0, 20, new Style.Quotation()),
                            new Run(5, 7, new Style.Strong()),
                            new Run(22, 29, new Style.Link(URI.create("https://news.example.org/harbour?id=7"))));
            assertThat(said.rows()).containsExactly("上下文 | 其他出处 1 | 原文 ↗", "✓ 答对了 | ✗ 不对 | 报告 | 分享 | 繁體");
        }

        @Test
        void for_a_list_get_all_its_items_and_the_other_quotes_behind_them() {
            Passage harbour = passage(HARBOUR, HARBOUR_TEXT);
            Passage bridge = passage(BRIDGE, BRIDGE_TEXT);
            scene.answerer = question -> new Answer.Found(
                    List.of(quote(harbour, "渔港五月六日开港。"), quote(harbour, "码头上人山人海。"), quote(bridge, BRIDGE_TEXT)), 2);

            Scene.Said said = chat.say("开港那天的两件事");

            assertThat(said.words()).startsWith("渔港五月六日开港。\n码头上人山人海。\n\n海风镇渔港开港");
            assertThat(said.rows().getFirst()).contains("其他出处 1");
            Scene.Said other = chat.press(said, "其他出处 1");
            assertThat(other.words()).startsWith(BRIDGE_TEXT);
            assertThat(chat.press(other, "‹ 1/3").words()).startsWith("渔港五月六日开港。\n码头上人山人海。");
        }

        @Test
        void get_only_what_is_known_of_the_source_and_no_hints_without_more() {
            assertThat(chat.say("避风").words()).isEqualTo("""
                    渔船在港内避风。

                    scan-3.txt""");
            assertThat(chat.say("长120米").words()).isEqualTo("""
                    新桥长120米。

                    石桥村修桥记""");
        }

        @Test
        void are_told_honestly_that_the_reports_do_not_say() {
            assertThat(chat.say("渔市几点收摊")).satisfies(said -> {
                assertThat(said.text()).isEqualTo(StyledText.plain("报告里没有找到这个问题的答案。"));
                assertThat(said.rows()).containsExactly("最接近的 2 处 | 有哪些报告");
            });
            assertThat(chat.say("飞机几点起飞").rows()).containsExactly("有哪些报告");
        }

        @Test
        void are_told_when_there_are_no_reports() {
            scene.index.clear();

            assertThat(chat.say("飞机").words()).isEqualTo("手头还没有报告，暂时回答不了问题。");
        }

        @Test
        void are_told_when_damage_was_mended_in_the_quote() {
            Passage mended = passage(
                    BRIDGE,
                    "责任到人。",
                    new OffsetMap(List.of(
                            new Piece(0, 1, 0, 1, false), new Piece(1, 0, 1, 4, true), new Piece(1, 4, 5, 4, false))));
            scene.answerer = question -> new Answer.Found(List.of(quote(mended, "责任到人。")));

            assertThat(chat.say("谁负责").words()).isEqualTo("""
                    责任到人。

                    石桥村修桥记
                    （原文个别字有损坏，引文已修复）""");
        }

        @Test
        void reach_the_answerer_without_control_and_invisible_characters() {
            chat.say("  渔\u0000船\u200B有\u202E多\t\n少\uD800？ ");

            assertThat(asked).extracting(Question::text).containsExactly("渔 船有多 少？");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "   ", "？！……", "/", "///", "😀👍🏽", "\u0007\u200b"})
        void that_say_nothing_are_told_how_to_ask(String nothing) {
            assertThat(chat.say(nothing).words()).isEqualTo("请用一句话问我，例如：活动是哪一天开始的？");
            assertThat(group.sayTo(nothing).words()).isEqualTo("请把问题写在 /ask@thebot 后面，例如：/ask@thebot 活动是哪一天开始的？");
            assertThat(group.silentAt(nothing)).isTrue();
            assertThat(asked).isEmpty();
        }

        @Test
        void that_are_too_long_are_turned_down() {
            assertThat(chat.say("渔".repeat(501)).words()).isEqualTo("问题太长了，请用一句话来问（不超过 500 字）。");
            assertThat(chat.say("渔".repeat(100_000)).words()).startsWith("问题太长了");
            assertThat(asked).isEmpty();

            chat.say("渔".repeat(500));

            assertThat(asked).hasSize(1);
        }

        @Test
        void get_an_apology_when_answering_fails_and_the_next_is_answered() {
            Logger.getLogger(Conversation.class.getName()).setFilter(failureIsLogged -> false);
            scene.answerer = question -> {
                throw new IllegalStateException("index gone");
            };
            assertThat(chat.say("渔船").words()).isEqualTo("刚才查找时出了点问题，请稍后再问一次。");

            scene.answerer = Samples::answer;

            assertThat(chat.say("渔船").words()).startsWith("首批出海的渔船");
        }
    }

    @Nested
    class Sources {

        @Test
        void with_long_names_are_shortened_between_characters() {
            String title = "长".repeat(78) + "𠮷野" + "家".repeat(5_000);
            Source wordy = new Source("a.txt", title, "社".repeat(50), List.of(), null, null);
            scene.answerer = question -> new Answer.Found(List.of(quote(passage(wordy, "好。"), "好。")));

            assertThat(chat.say("好").words()).isEqualTo("好。\n\n" + "长".repeat(78) + "… · " + "社".repeat(39) + "…");
        }

        @ParameterizedTest
        @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "mailto:a@example.org", "http:/nohost"})
        void are_linked_to_web_pages_only(String url) {
            Source odd = new Source("a.txt", "题目", null, List.of(), null, URI.create(url));
            scene.answerer = question -> new Answer.Found(List.of(quote(passage(odd, "好。"), "好。")));

            assertThat(chat.say("好").text().runs()).extracting(Run::style).containsExactly(new Style.Quotation());
        }
    }

    @Nested
    class FollowUps {

        @Test
        void come_with_the_last_three_questions_of_their_chat() {
            for (String question : List.of("一", "二", "三", "四", "五")) {
                chat.say(question);
            }
            group.sayTo("六");

            assertThat(asked)
                    .extracting(Question::context)
                    .containsExactly(
                            List.of(),
                            List.of("一"),
                            List.of("一", "二"),
                            List.of("一", "二", "三"),
                            List.of("二", "三", "四"),
                            List.of());
        }

        @Test
        void are_new_questions_after_half_an_hour_of_silence() {
            chat.say("一");
            scene.now = scene.now.plus(Duration.ofMinutes(29));
            chat.say("二");
            scene.now = scene.now.plus(Duration.ofMinutes(30));
            chat.say("三");

            assertThat(asked).extracting(Question::context).containsExactly(List.of(), List.of("一"), List.of());
        }
    }

    @Nested
    class Asking {

        @ParameterizedTest
        @ValueSource(strings = {"/ask 渔船", "／ask 渔船", "/ASK   渔船  ", "/ask渔船", " /Ask\n渔船", "/ask\u3000渔船"})
        void by_command_answers_what_follows(String typed) {
            assertThat(chat.say(typed).words()).startsWith("首批出海的渔船");
            assertThat(group.say(typed).words()).startsWith("首批出海的渔船");
        }

        @Test
        void nothing_answers_the_message_replied_to() {
            assertThat(group.reply("/ask", "渔船").words()).startsWith("首批出海的渔船");
            assertThat(group.reply("/ask 长120米", "渔船").words()).startsWith("新桥");
            assertThat(group.reply("/ask", "x".repeat(501)).words()).startsWith("问题太长了");
        }

        @Test
        void nothing_about_nothing_tells_how_to_ask() {
            assertThat(chat.say("/ask").words()).startsWith("请用一句话问我");
            assertThat(chat.say("/ask ？").words()).startsWith("请用一句话问我");
            assertThat(group.reply("/ask", "😀").words()).startsWith("请把问题写在 /ask@thebot 后面");
        }
    }

    @Nested
    class Groups {

        @Test
        void are_answered_only_when_they_address_the_bot() {
            assertThat(group.silentAt("渔船")).isTrue();
            assertThat(group.sayTo("渔船").words()).startsWith("首批出海的渔船");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/weather", "/ask@otherbot 渔船", "/asking", "/more_", "/help_me"})
        void hear_nothing_about_commands_of_others(String command) {
            assertThat(group.silentAt(command)).isTrue();
            assertThat(asked).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/weather", "/ask@otherbot 渔船", "/help_me", "/more_", "/etc/passwd"})
    void unknown_commands_in_private_get_a_short_hint(String command) {
        assertThat(chat.say(command).words()).isEqualTo("没有这个命令。直接发问就行，用法见 /help");
        assertThat(asked).isEmpty();
    }

    @Nested
    class More {

        @ParameterizedTest
        @ValueSource(strings = {"还有呢？", "還有嗎", "more?"})
        void is_also_asked_for_in_words(String more) {
            chat.say("渔船");

            String inWords = chat.say(more).words();
            chat.say("渔船");

            assertThat(inWords).isEqualTo(chat.say("/more").words());
            assertThat(asked).hasSize(2);
        }

        @Test
        void shows_the_other_quotes_one_by_one_to_the_end() {
            scene.answerer = question -> new Answer.Found(List.of(
                    quote(passage(HARBOUR, HARBOUR_TEXT), "渔港五月六日开港。", "五月六日"),
                    quote(passage(BRIDGE, BRIDGE_TEXT), BRIDGE_TEXT, "120米"),
                    quote(passage(HARBOUR, HARBOUR_TEXT), "码头上人山人海。")));
            chat.say("哪天");

            StyledText second = chat.say("/more").text();
            assertThat(second.text()).isEqualTo("""
                    新桥长120米。

                    石桥村修桥记""");
            assertThat(second.runs())
                    .containsExactly(new Run(0, 8, new Style.Quotation()), new Run(3, 7, new Style.Strong()));
            assertThat(chat.say("／More ").words()).isEqualTo("""
                    码头上人山人海。

                    海风镇渔港开港 · 海风晚报 · 2021-05-06""");
            assertThat(chat.say("/more").words()).isEqualTo("就这些了，一共 3 处。");
            assertThat(chat.say("/more").words()).isEqualTo("就这些了，一共 3 处。");
            assertThat(chat.say("/context").words()).startsWith(HARBOUR_TEXT);
        }

        @Test
        void shows_what_came_closest_without_calling_it_an_answer() {
            chat.say("渔市几点收摊");

            StyledText closest = chat.say("/more").text();
            assertThat(closest.text()).isEqualTo("""
                    这一处最接近，但没有回答你的问题：
                    渔港五月六日开港。

                    海风镇渔港开港 · 海风晚报 · 2021-05-06""");
            assertThat(closest.runs()).extracting(Run::style).noneMatch(Style.Strong.class::isInstance);
            assertThat(chat.say("/more").words()).endsWith("scan-3.txt");
            assertThat(chat.say("/more").words()).isEqualTo("就这些了，一共 2 处。");
        }

        @Test
        void has_nothing_to_show_before_a_question_or_when_it_was_long_ago() {
            String nothing = "眼下没有引文可看，先问我一个问题吧，例如：活动是哪一天开始的？";
            assertThat(chat.say("/more").words()).isEqualTo(nothing);

            chat.say("渔船");
            assertThat(group.say("/more").words()).contains("先问我一个问题吧").endsWith("/ask@thebot 活动是哪一天开始的？");
            scene.now = scene.now.plus(Duration.ofMinutes(30));

            assertThat(chat.say("/more").words()).isEqualTo(nothing);
        }

        @Test
        void has_nothing_to_show_after_a_question_that_comes_close_to_nothing() {
            chat.say("渔船");
            chat.say("飞机几点起飞");

            assertThat(chat.say("/more").words()).startsWith("眼下没有引文可看");
        }
    }

    @Nested
    class Context {

        @Test
        void shows_the_last_quote_emphasised_in_its_passage() {
            chat.say("渔船");

            StyledText context = chat.say("/context").text();

            assertThat(context.text()).isEqualTo(HARBOUR_TEXT + "\n\n海风镇渔港开港 · 海风晚报 · 2021-05-06");
            assertThat(context.runs())
                    .startsWith(
                            new Run(0, HARBOUR_TEXT.length(), new Style.Quotation()),
                            new Run(9, 29, new Style.Strong()));
        }

        @Test
        void follows_the_page_that_was_turned() {
            chat.say("渔船");
            chat.say("/more");

            assertThat(chat.say("/context").words()).isEqualTo("渔船在港内避风。\n\nscan-3.txt\n（引文就是整篇报告）");
        }

        @Test
        void of_a_long_passage_is_cut_between_sentences() {
            String text =
                    IntStream.range(0, 1_000).mapToObj(i -> "第" + i + "句。").reduce("", String::concat);
            scene.index.put(BRIDGE, text);
            scene.answerer = question -> new Answer.Found(List.of(quote(passage(BRIDGE, text), "第500句。")));
            chat.say("第500句");

            StyledText context = chat.say("/context").text();

            Run strong = context.runs().get(1);
            assertThat(context.text().substring(strong.start(), strong.end())).isEqualTo("第500句。");
            assertThat(context.text()).matches("…第\\d+句。(第\\d+句。)+…\n\n石桥村修桥记").hasSizeBetween(2_900, 3_100);
        }

        @Test
        void has_nothing_to_show_before_a_quote_was_shown() {
            chat.say("渔市几点收摊");

            assertThat(chat.say("/context").words()).startsWith("眼下没有引文可看");
        }
    }

    @Nested
    class Reports {

        @Test
        void are_listed_with_their_sources() {
            assertThat(chat.say("/reports").words()).isEqualTo("""
                    共 3 篇报告：
                    1. 海风镇渔港开港 · 海风晚报 · 2021-05-06
                    2. 石桥村修桥记
                    3. scan-3.txt

                    点一个数字，接下来就只问那一篇。""");
            assertThat(chat.say("/reports").rows()).containsExactly("1 | 2 | 3");
        }

        @Test
        void are_listed_page_by_page() {
            listed(25);

            Scene.Said first = chat.say("/reports");
            assertThat(first.words()).startsWith("共 25 篇报告：\n1. r01.txt\n").contains("\n10. r10.txt\n\n");
            assertThat(first.rows()).containsExactly("1 | 2 | 3 | 4 | 5", "6 | 7 | 8 | 9 | 10", "2/3 ›");
            assertThat(group.say("/reports_2").words())
                    .contains("\n11. r11.txt\n")
                    .contains("\n20. r20.txt\n");
            assertThat(chat.say("/reports 3").rows()).containsExactly("21 | 22 | 23 | 24 | 25", "‹ 2/3");
            assertThat(chat.press(first, "2/3 ›").words())
                    .isEqualTo(chat.say("/reports 2").words());
        }

        @ParameterizedTest
        @ValueSource(strings = {"/reports 99", "/reports 999999999", "/reports_3"})
        void end_with_the_last_page(String command) {
            listed(21);

            assertThat(chat.say(command).words()).startsWith("共 21 篇报告：\n21. r21.txt\n\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/reports 0", "/reports -1", "/reports 渔船", "/reports 99999999999999999999"})
        void begin_with_the_first_page(String command) {
            assertThat(chat.say(command).words()).startsWith("共 3 篇报告：\n1. ");
        }

        @Test
        void fit_into_one_message_whatever_their_names() {
            Source wordy = new Source(
                    "a.txt",
                    "题".repeat(500),
                    "社".repeat(500),
                    List.of(),
                    Samples.HARBOUR.date(),
                    Samples.HARBOUR.url());
            scene.index.clear();
            IntStream.range(0, 100)
                    .forEach(i -> scene.index.put(
                            new Source("a" + i, wordy.title(), wordy.publisher(), List.of(), wordy.date(), wordy.url()),
                            "好。"));

            assertThat(chat.say("/reports").words().length()).isLessThanOrEqualTo(4096);
        }

        private void listed(int count) {
            scene.index.clear();
            for (int i = 1; i <= count; i++) {
                scene.index.put(Source.unnamed("r%02d.txt".formatted(i)), "好。");
            }
        }

        @Test
        void may_be_missing() {
            scene.index.clear();

            assertThat(chat.say("/reports").words()).isEqualTo("手头还没有报告，暂时回答不了问题。");
            assertThat(chat.say("/help").words()).startsWith("手头还没有报告，暂时回答不了问题。\n问我一个问题，我从报告里找出");
        }
    }

    @Nested
    class Help {

        @ParameterizedTest
        @ValueSource(strings = {"/help", "/start", "/START", "／help", "/start  abc ", "/start inline"})
        void tells_what_the_bot_does_and_how_to_ask(String command) {
            assertThat(chat.say(command).words()).isEqualTo("""
                    问我一个问题，我从 3 篇报告里找出能回答它的原话，并注明出处。
                    报告里没写的，我会直说没有找到，不猜，也不编。

                    /ask — 提问，问题写在后面
                    /reports — 看有哪些报告
                    /random — 随便看一条原话
                    /settings — 语言、引文数等设置
                    /help — 怎么用
                    /privacy — 我保存了你的什么
                    /forget — 删除我保存的你的内容（群里问过的除外）

                    直接发问就行，例如：""");
            assertThat(chat.say(command).rows()).containsExactly("活动是哪一天开始的？");
        }

        @Test
        void tells_a_group_how_to_reach_the_bot() {
            assertThat(group.say("/help").words()).contains("""
                            在群里这样问：
                            /ask@thebot 活动是哪一天开始的？
                            回复我的消息也能接着问；用 /ask@thebot 回复别人的消息，我就回答那一条。光 @ 我，我不一定收得到。

                            /ask@thebot — 提问""");
        }

        @Test
        void shows_examples_to_tap_in_private_and_to_type_in_groups() {
            scene.examples = List.of("渔船", "长120米");

            Scene.Said help = chat.say("/start");
            StyledText inGroup = group.say("/help").text();

            assertThat(help.rows()).containsExactly("渔船", "长120米");
            assertThat(chat.press(help, "长120米").words()).isEqualTo("问：长120米\n新桥长120米。\n\n石桥村修桥记");
            assertThat(inGroup.runs())
                    .extracting(run -> inGroup.text().substring(run.start(), run.end()))
                    .containsExactly("/ask@thebot 渔船", "/ask@thebot 长120米");
            assertThat(inGroup.runs()).extracting(Run::style).containsOnly(new Style.Code());
        }

        @Test
        void is_short_where_the_bot_has_just_come() {
            assertThat(group.sayTo("/start").words()).isEqualTo("""
                    大家好，我是引据，从 3 篇报告里找原话来回答问题。这样问我：
                    /ask@thebot 活动是哪一天开始的？
                    回复我的消息也能接着问。隐私模式下，光 @ 我我收不到。""");
        }
    }

    @Nested
    class Languages {

        @Test
        void are_the_users_while_quotes_keep_their_own_script() {
            Scene.Chat traditional = chat.speaking(Language.TRADITIONAL);
            Scene.Chat english = chat.speaking(Language.ENGLISH);

            assertThat(traditional.say("渔船").words()).startsWith("首批出海的渔船");
            assertThat(traditional.say("渔船").rows())
                    .containsExactly("上下文 | 其他出處 1 | 原文 ↗", "✓ 答對了 | ✗ 不對 | 報告 | 分享 | 简体");
            assertThat(english.say("渔船").rows())
                    .containsExactly("Context | 1 other source | Original ↗", "✓ Right | ✗ Wrong | Report | Share");
            assertThat(english.say("渔市几点收摊").words()).isEqualTo("The reports do not answer this question.");
            assertThat(english.say("").words()).isEqualTo("Please ask in a sentence, for example: 活动是哪一天开始的？");
        }

        @Test
        void name_the_commands_of_the_menu() {
            assertThat(Command.menu(Wording.of(Language.TRADITIONAL)))
                    .containsExactly(
                            new Command.MenuEntry(Command.ASK, "提問，問題寫在後面"),
                            new Command.MenuEntry(Command.REPORTS, "看有哪些報告"),
                            new Command.MenuEntry(Command.RANDOM, "隨便看一條原話"),
                            new Command.MenuEntry(Command.SETTINGS, "語言、引文數等設定"),
                            new Command.MenuEntry(Command.HELP, "使用說明"),
                            new Command.MenuEntry(Command.PRIVACY, "我保存了你的什麼"),
                            new Command.MenuEntry(Command.FORGET, "刪除我保存的你的內容（群裡問過的除外）"));
        }
    }
}
