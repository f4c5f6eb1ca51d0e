package dev.yinju.conversation;

import static dev.yinju.conversation.Samples.BRIDGE;
import static dev.yinju.conversation.Samples.HARBOUR;
import static dev.yinju.conversation.Samples.HARBOUR_TEXT;
import static dev.yinju.conversation.Samples.NAMELESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.answering.Question;
import dev.yinju.store.Vote;
import dev.yinju.store.VoteStore;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ButtonsTest {

    private static final String OUTDATED = "这个按钮太旧了，请再问一次。";

    private final Scene scene = new Scene();
    private final Scene.Chat chat = scene.chat;
    private final Scene.Chat group = scene.group;

    @Nested
    class Context {

        @Test
        void grows_step_by_step_with_the_quote_emphasised_and_leads_back() {
            scene.index.put(HARBOUR, "序。", HARBOUR_TEXT, "渔市七点开门。", "完。");
            Scene.Said answer = chat.say("七点");

            Scene.Said paragraphs = chat.press(answer, "上下文");
            Scene.Said report = chat.press(paragraphs, "更多上下文");
            Scene.Said back = chat.press(report, "返回引文");

            assertThat(paragraphs.words()).startsWith(HARBOUR_TEXT + "\n渔市七点开门。\n完。\n\n海风镇");
            assertThat(report.words()).startsWith("序。\n" + HARBOUR_TEXT + "\n渔市七点开门。\n完。\n\n海风镇");
            assertThat(List.of(paragraphs, report))
                    .allSatisfy(said -> assertThat(said.strong()).containsExactly("渔市七点开门。"));
            assertThat(report.rows()).containsExactly("返回引文 | 原文 ↗");
            assertThat(back.reply()).isEqualTo(answer.reply());
        }

        @Test
        void begins_with_the_quotes_own_paragraph() {
            scene.index.put(HARBOUR, "序。", HARBOUR_TEXT);
            Scene.Said answer = chat.say("渔船");

            assertThat(chat.press(answer, "上下文").words()).startsWith(HARBOUR_TEXT + "\n\n海风镇");
        }

        @Test
        void never_grows_beyond_a_message() {
            String[] paragraphs = new String[50];
            java.util.Arrays.fill(paragraphs, "长".repeat(400) + "。");
            paragraphs[25] = HARBOUR_TEXT;
            scene.index.put(HARBOUR, paragraphs);
            Scene.Said said = chat.press(chat.say("渔船"), "上下文");
            while (said.rows().getFirst().contains("更多上下文")) {
                said = chat.press(said, "更多上下文");
            }

            assertThat(said.words()).hasSizeBetween(2_000, 3_500);
            assertThat(said.strong()).containsExactly("首批出海的渔船有42艘，船员共310人！");
        }

        @Test
        void is_not_offered_where_the_quote_is_the_whole_report() {
            assertThat(chat.say("长120米").rows()).containsExactly("原文", "✓ 答对了 | ✗ 不对 | 报告 | 分享 | 繁體");
        }
    }

    @Nested
    class OtherSources {

        @Test
        void are_paged_through_in_the_same_message() {
            Scene.Said answer = chat.say("渔船");

            Scene.Said second = chat.press(answer, "其他出处 1");

            assertThat(second.words()).isEqualTo("渔船在港内避风。\n\nscan-3.txt");
            assertThat(second.rows()).containsExactly("‹ 1/2", "原文", "✓ 答对了 | ✗ 不对 | 报告 | 分享 | 繁體");
            assertThat(chat.press(second, "‹ 1/2").reply()).isEqualTo(answer.reply());
        }

        @Test
        void may_be_paged_through_by_anybody_in_a_group_in_their_own_language() {
            Scene.Said answer = group.sayTo("渔船");

            assertThat(group.other("u2")
                            .speaking(Language.ENGLISH)
                            .press(answer, "其他出处 1")
                            .rows())
                    .containsExactly("‹ 1/2", "Original", "✓ Right | ✗ Wrong | Report | Share");
        }

        @Test
        void include_what_only_comes_close_and_say_so() {
            Scene.Said nothing = chat.say("渔市几点收摊");

            Scene.Said closest = chat.press(nothing, "最接近的 2 处");

            assertThat(closest.words()).startsWith("这一处最接近，但没有回答你的问题：\n渔港五月六日开港。");
            assertThat(closest.rows()).containsExactly("上下文 | 其他出处 1 | 原文 ↗", "报告 | 分享 | 繁體");
        }
    }

    @Nested
    class Survive {

        @Test
        void a_restart() {
            Scene.Said answer = chat.say("渔船");

            scene.restart();

            assertThat(chat.press(answer, "其他出处 1").words()).startsWith("渔船在港内避风。");
        }

        @Test
        void a_report_that_is_cut_up_differently_now() {
            Scene.Said answer = chat.say("渔船");

            scene.index.put(HARBOUR, "头条。", "前言。" + HARBOUR_TEXT + "后记。");

            assertThat(chat.press(answer, "上下文")).satisfies(said -> {
                assertThat(said.words()).startsWith("前言。" + HARBOUR_TEXT + "后记。");
                assertThat(said.strong()).containsExactly("首批出海的渔船有42艘，船员共310人！");
            });
        }

        @Test
        void not_a_report_that_no_longer_says_so() {
            Scene.Said answer = chat.say("渔船");

            scene.index.put(HARBOUR, "更正:没有出海。");

            assertThat(chat.press(answer, "上下文").notice()).isEqualTo("这篇报告已经改过，引文不在原处了，请再问一次。");
            assertThat(chat.press(answer, "其他出处 1").words()).startsWith("渔船在港内避风。");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "s",
                    "sAAAAAAAAAAAA1-0",
                    "x'; DROP TABLE answer;--",
                    "vAAAAAAAAAAAA1",
                    "qAAAAAAAAAAAA",
                    "rAAAAAAAAAAAA",
                    "tAAAAAAAAAAAA1",
                    "c9-9",
                    "c0-99",
                    "😀",
                    "s%s99-0",
                    "s%s0-0",
                    "v%s7",
                    "a%s3",
                    "q",
                })
        void no_forgery(String data) {
            String answer = chat.say("渔船").button("其他出处 1").data().substring(1, 13);

            Scene.Said said = chat.pressData(data.replace("%s", answer));

            assertThat(said.notice()).isEqualTo(OUTDATED);
            assertThat(said.words()).isEmpty();
        }

        @Test
        void the_deletion_of_their_chat_no_longer() {
            Scene.Said answer = group.sayTo("渔船");

            scene.conversation.forget("g1");

            assertThat(group.press(answer, "其他出处 1").notice()).isEqualTo(OUTDATED);
        }

        @Test
        void the_wish_of_their_asker_to_be_forgotten_no_longer_except_in_groups() {
            Scene.Chat elsewhere = chat.in(Asker.roomElsewhere(chat.asker().user()), Asker.Setting.ELSEWHERE);
            Scene.Said privately = chat.say("渔船");
            Scene.Said asGuest = elsewhere.sayTo("渔船");
            Scene.Said inGroup = group.sayTo("渔船");

            chat.say("/forget");

            assertThat(chat.press(privately, "其他出处 1").notice()).isEqualTo(OUTDATED);
            assertThat(elsewhere.press(asGuest, "其他出处 1").notice()).isEqualTo(OUTDATED);
            assertThat(group.press(inGroup, "其他出处 1").notice()).isNotEqualTo(OUTDATED);
        }

        @Test
        void within_the_length_that_telegram_takes() {
            Scene.Said answer = chat.say("渔船");

            assertThat(List.of("上下文", "其他出处 1", "✓ 答对了", "✗ 不对", "报告", "繁體"))
                    .allSatisfy(label -> assertThat(answer.button(label).data()).matches("[A-Za-z0-9_-]{1,40}"));
        }
    }

    @Nested
    class Votes {

        private VoteStore.Counts counts() {
            return new VoteStore(scene.database, () -> scene.now).counts();
        }

        @Test
        void count_once_a_person_and_may_be_changed() {
            Scene.Said answer = group.sayTo("渔船");

            assertThat(group.press(answer, "✓ 答对了").notice()).isEqualTo("谢谢，记下了：答对了。");
            assertThat(group.press(answer, "✓ 答对了").notice()).isEqualTo("你已经这样评过了，谢谢。");
            assertThat(counts()).isEqualTo(new VoteStore.Counts(1, 0));

            assertThat(group.press(answer, "✗ 不对").notice()).isEqualTo("谢谢，记下了：答得不对。");
            assertThat(group.other("u2").press(answer, "✓ 答对了").notice()).isEqualTo("谢谢，记下了：答对了。");
            assertThat(counts()).isEqualTo(new VoteStore.Counts(1, 1));
        }

        @Test
        void are_kept_with_question_quote_and_version() {
            Scene.Said second = chat.press(chat.say("渔船"), "其他出处 1");

            chat.press(second, "✗ 不对");

            assertThat(new VoteStore(scene.database, () -> scene.now).all())
                    .singleElement()
                    .satisfies(vote -> {
                        assertThat(vote.number()).isEqualTo(2);
                        assertThat(vote)
                                .extracting(Vote::question, Vote::quote, Vote::version, Vote::user, Vote::right)
                                .containsExactly("渔船", "渔船在港内避风。", "1.0", "c1", false);
                    });
        }
    }

    @Nested
    class Reports {

        @Test
        void have_a_page_with_what_is_known() {
            Scene.Said page = chat.press(chat.say("渔船"), "报告");

            assertThat(page.words()).isEqualTo("""
                    海风镇渔港开港
                    媒体：海风晚报
                    作者：林小满
                    日期：2021-05-06
                    篇幅：%d 字

                    要只问这一篇，先点下面的按钮，再直接提问。""".formatted(HARBOUR_TEXT.length()));
            assertThat(page.rows()).containsExactly("只问这一篇 | 原文 ↗", "返回引文 | 分享");
            assertThat(chat.press(page, "返回引文").words()).startsWith("首批出海的渔船");
        }

        @Test
        void can_be_asked_alone_until_that_is_lifted() {
            Scene.Said list = chat.say("/reports");

            Scene.Said chosen = chat.press(list, "2");
            Scene.Said answer = chat.say("长120米");
            Scene.Said lifted = chat.press(chosen, "✓ 2");
            chat.say("渔船");

            assertThat(chosen.notice()).isEqualTo("接下来只在《石桥村修桥记》里找");
            assertThat(chosen.words()).contains("\n2. ✓ 石桥村修桥记\n").endsWith("接下来只问打勾的这一篇；再点一次，就改问全部报告。");
            assertThat(answer.words()).endsWith("\n（只在《石桥村修桥记》里找）");
            assertThat(lifted.notice()).isEqualTo("接下来在全部报告里找");
            assertThat(lifted.reply()).isEqualTo(list.reply());
            assertThat(scene.asked).extracting(Question::within).containsExactly(BRIDGE.file(), null);
        }

        @Test
        void that_alone_were_asked_in_vain_leave_a_way_to_all() {
            Scene.Said chosen = chat.press(chat.press(chat.say("渔船"), "报告"), "只问这一篇");
            assertThat(chosen.words()).endsWith("\n\n接下来只问这一篇。");

            Scene.Said nothing = chat.say("飞机");
            chat.press(nothing, "在全部报告里找");

            assertThat(nothing.words()).isEqualTo("《海风镇渔港开港》里没有找到这个问题的答案。");
            assertThat(scene.asked).extracting(Question::within).containsExactly(null, HARBOUR.file(), null);
        }

        @Test
        void that_are_gone_are_no_longer_asked_alone() {
            chat.press(chat.say("/reports"), "2");
            scene.index.clear();
            scene.index.put(HARBOUR, HARBOUR_TEXT);

            assertThat(chat.say("渔船").words()).startsWith("首批出海的渔船").doesNotContain("只在");
        }

        @Test
        void without_a_page_are_sent_as_a_file() {
            Scene.Said answer = chat.say("避风");

            assertThat(answer.rows().getFirst()).isEqualTo("原文");
            assertThat(chat.press(answer, "原文").words()).isEqualTo("file old/scan-3.txt scan-3.txt");
        }

        @Test
        void with_a_page_lead_there() {
            assertThat(chat.say("渔船").any("原文 ↗"))
                    .isEqualTo(new Button.Open("原文 ↗", URI.create("https://news.example.org/harbour?id=7")));
        }
    }

    @Nested
    class Links {

        @Test
        void to_a_quote_open_it_for_others() {
            Scene.Said second = group.press(group.sayTo("渔船"), "其他出处 1");
            Button.Share link = (Button.Share) second.any("分享");

            assertThat(link.botName()).isEqualTo("thebot");
            assertThat(link.title()).isEqualTo("scan-3.txt");
            assertThat(link.start()).matches("[A-Za-z0-9_-]{1,64}");
            assertThat(chat.say("/start " + link.start()).words()).isEqualTo("渔船在港内避风。\n\nscan-3.txt");
        }

        @Test
        void to_a_report_open_its_page() {
            Scene.Said page = chat.press(chat.say("避风"), "报告");

            Button.Share link = (Button.Share) page.any("分享");

            assertThat(chat.say("/start " + link.start()).words()).startsWith("scan-3.txt\n篇幅：8 字");
        }

        @ParameterizedTest
        @ValueSource(strings = {"c0-1", "x", "l1", "sAAAAAAAAAAAA1-0"})
        void do_nothing_that_only_buttons_may(String start) {
            String words = chat.say("/start " + start).words();

            assertThat(words).isIn(chat.say("/help").words(), OUTDATED);
        }
    }

    @Nested
    class Script {

        @Test
        void is_changed_for_good_by_a_tap_in_private() {
            Scene.Said answer = chat.say("渔船");

            Scene.Said other = chat.press(answer, "繁體");

            assertThat(other.words()).isEqualTo(answer.words());
            assertThat(other.rows()).containsExactly("上下文 | 其他出處 1 | 原文 ↗", "✓ 答對了 | ✗ 不對 | 報告 | 分享 | 简体");
            assertThat(chat.say("飞机").words()).isEqualTo("報告裡沒有找到這個問題的答案。");
            assertThat(chat.press(other, "简体").reply()).isEqualTo(answer.reply());
        }

        @Test
        void is_not_offered_in_groups() {
            assertThat(group.sayTo("渔船").rows().getLast()).isEqualTo("✓ 答对了 | ✗ 不对 | 报告 | 分享");
        }
    }

    @Nested
    class Settings {

        @Test
        void of_a_group_are_for_its_administrators() {
            assertThat(group.say("/settings").words()).isEqualTo("只有管理员可以改群里的设置。");
            Scene.Said settings = group.administrator().say("/settings");

            assertThat(settings.rows()).containsExactly("✓ 随各人 | 简体 | 繁體 | English", "1 | 3 | ✓ 5 | 10", "✓ 所有人 | 管理员");
            assertThat(group.press(settings, "繁體").notice()).isEqualTo("只有管理员可以改群里的设置。");
            assertThat(group.sayTo("飞机").words()).isEqualTo("报告里没有找到这个问题的答案。");
        }

        @Test
        void decide_the_language_of_all() {
            Scene.Chat administrator = group.administrator();

            Scene.Said changed = administrator.press(administrator.say("/settings"), "繁體");

            assertThat(changed.rows().getFirst()).isEqualTo("隨各人 | 简体 | ✓ 繁體 | English");
            assertThat(group.speaking(Language.ENGLISH).sayTo("飞机").words()).isEqualTo("報告裡沒有找到這個問題的答案。");
        }

        @Test
        void decide_how_many_quotes_there_are() {
            Scene.Chat administrator = group.administrator();
            administrator.press(administrator.say("/settings"), "3");

            group.sayTo("渔船");
            chat.say("渔船");

            assertThat(scene.most).containsExactly(3, 5);
        }

        @Test
        void can_keep_the_bot_for_administrators() {
            Scene.Chat administrator = group.administrator();
            administrator.press(administrator.say("/settings"), "管理员");

            assertThat(group.silentAt("/ask 渔船")).isTrue();
            assertThat(administrator.say("/ask 渔船").words()).startsWith("首批出海的渔船");
        }

        @Test
        void that_keep_the_bot_for_administrators_hold_for_buttons_too() {
            Scene.Chat administrator = group.administrator();
            administrator.press(administrator.say("/settings"), "管理员");
            String report = ReportDesk.idOf(HARBOUR);

            assertThat(List.of(new Action.Random(), new Action.Original(report), new Action.Restrict(report, 0)))
                    .allSatisfy(action -> {
                        assertThat(group.pressData(action.code()).notice()).isEqualTo("这个群里我只回答管理员。");
                        assertThat(administrator.pressData(action.code()).notice())
                                .isNotEqualTo("这个群里我只回答管理员。");
                    });
        }

        @Test
        void follow_a_group_and_end_with_it() {
            Scene.Chat administrator = group.administrator();
            administrator.press(administrator.say("/settings"), "繁體");

            scene.conversation.move("g1", "g2");
            Scene.Chat moved = group.in("g2", Asker.Setting.GROUP);
            assertThat(moved.sayTo("飞机").words()).startsWith("報告裡");
            assertThat(group.sayTo("飞机").words()).startsWith("报告里");

            scene.conversation.forget("g2");
            assertThat(moved.sayTo("飞机").words()).startsWith("报告里");
        }

        @Test
        void in_private_are_ones_own() {
            assertThat(chat.say("/settings").rows()).containsExactly("✓ 随各人 | 简体 | 繁體 | English", "1 | 3 | ✓ 5 | 10");
        }
    }

    @Nested
    class Operators {

        @Test
        void see_figures_and_have_the_reports_read_again() {
            Scene.Chat operator = chat.administrator();
            operator.press(operator.say("渔船"), "✓ 答对了");

            assertThat(operator.say("/stats").words()).isEqualTo("报告 3 篇。启动以来提问 1 次，有答案 1 次。评价：答对 1 次，不对 0 次。");
            assertThat(operator.say("/reindex").words()).isEqualTo("报告已读取：新增 1，改动 2，移除 3，未变 4。");
        }

        @Test
        void alone_have_such_commands() {
            assertThat(chat.say("/stats").words()).isEqualTo(chat.say("/fly").words());
            assertThat(group.silentAt("/reindex")).isTrue();
        }
    }

    @Nested
    class Random {

        @Test
        void shows_whole_sentences_that_stand_alone() {
            scene.index.clear();
            scene.index.put(NAMELESS, "但是他没有来，因为那天的雨下得实在是太大了，路也断了。", "太短。", "一百二十户村民在新修的河堤上种下了三千棵柳树，春天一到满堤都是绿的。");

            Scene.Said said = chat.say("/random");

            assertThat(said.words()).startsWith("一百二十户村民在新修的河堤上种下了三千棵柳树，春天一到满堤都是绿的。\n\nscan-3.txt");
            assertThat(said.rows()).containsExactly("上下文 | 原文", "换一条 | 报告 | 分享 | 繁體");
            assertThat(chat.press(said, "换一条").words()).isEqualTo(said.words());
        }

        @Test
        void says_so_where_there_is_nothing() {
            scene.index.clear();

            assertThat(chat.say("/random").words()).isEqualTo("手头还没有报告，暂时回答不了问题。");
        }
    }

    @Nested
    class Inline {

        private final Scene.Chat elsewhere = group.in("elsewhere:u1", Asker.Setting.ELSEWHERE);

        @Test
        void offers_quotes_with_their_sources() {
            InlinePage page = elsewhere.types("渔船", "");

            assertThat(page.results())
                    .extracting(InlinePage.Result::title)
                    .containsExactly("海风镇渔港开港 · 海风晚报 · 2021-05-06", "scan-3.txt");
            assertThat(page.results())
                    .extracting(InlinePage.Result::description)
                    .containsExactly("首批出海的渔船有42艘，船员共310人！", "渔船在港内避风。");
            assertThat(page.results().getFirst().reply().text().text()).startsWith("首批出海的渔船");
            assertThat(page.next()).isEmpty();
            assertThat(page.button()).isEqualTo("去私聊里问");
        }

        @Test
        void what_is_sent_has_buttons_that_work() {
            Scene.Said sent = new Scene.Said(
                    elsewhere.types("渔船", "").results().getFirst().reply(), null);

            assertThat(sent.rows()).containsExactly("上下文 | 原文 ↗", "✓ 答对了 | ✗ 不对 | 报告 | 分享");
            assertThat(elsewhere.press(sent, "上下文").words()).startsWith(HARBOUR_TEXT);
        }

        @Test
        void pages_through_many_quotes() {
            String[] sentences = java.util.stream.IntStream.range(10, 35)
                    .mapToObj(i -> "第" + i + "号风车。")
                    .toArray(String[]::new);
            scene.index.put(HARBOUR, sentences);
            scene.answerer = question ->
                    new dev.yinju.answering.Answer.Found(Samples.passages(HARBOUR, List.of(sentences)).stream()
                            .map(passage -> Samples.quote(passage, passage.text()))
                            .toList());

            InlinePage first = elsewhere.types("风车", "");
            InlinePage last = elsewhere.types("风车", "20");

            assertThat(first.results()).hasSize(10);
            assertThat(first.next()).isEqualTo("10");
            assertThat(last.results()).hasSize(5);
            assertThat(last.next()).isEmpty();
            assertThat(first.results()).extracting(InlinePage.Result::id).doesNotHaveDuplicates();
            assertThat(elsewhere.types("风车", "forged").results()).isEqualTo(first.results());
        }

        @Test
        void says_so_when_there_is_nothing() {
            assertThat(elsewhere.types("飞机", "")).isEqualTo(new InlinePage(List.of(), "", "报告里没有找到 · 去私聊里问"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "?", "渔", "😀"})
        void shows_examples_with_their_answers_as_long_as_nothing_is_asked(String typed) {
            scene.examples = List.of("长120米");

            InlinePage page = elsewhere.types(typed, "");

            assertThat(page.button()).isEqualTo("写下问题，或看这些例子 · 去私聊");
            assertThat(page.results()).singleElement().satisfies(result -> {
                assertThat(result.title()).isEqualTo("长120米");
                assertThat(result.reply().text().text()).startsWith("问：长120米\n新桥长120米。");
            });
            assertThat(scene.asked).extracting(Question::text).containsExactly("长120米");
        }
    }
}
