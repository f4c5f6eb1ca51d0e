package dev.yinju.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.conversation.Reply;
import dev.yinju.conversation.StyledText;
import dev.yinju.conversation.StyledText.Run;
import dev.yinju.conversation.StyledText.Style;
import dev.yinju.telegram.emulator.Sent;
import dev.yinju.telegram.emulator.Sent.Entity;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenderingTest extends EmulatedTelegram {

    private List<Sent> answersTo(StyledText text, int messages) {
        startBot(message -> Optional.of(new Reply(text)));
        var chat = wang.inPrivate().says("问题").chat();
        telegram.awaitSent(sent -> telegram.sentTo(chat).size() == messages);
        telegram.awaitAllConfirmed();
        assertThat(telegram.sentTo(chat)).hasSize(messages);
        return telegram.sentTo(chat);
    }

    @Test
    void marksStretchesWithEntities() {
        StyledText quote = new StyledText(
                "😀一共有𠮷293个小组<b>。",
                List.of(new Run(0, 17, new Style.Quotation()), new Run(7, 10, new Style.Strong())));
        StyledText text = new StyledText.Builder()
                .append(quote)
                .append("\n")
                .append("山间日报", new Style.Link(URI.create("https://example.org/报告?a=1")))
                .append("\n")
                .append("/ask 问题", new Style.Code())
                .build();

        Sent answer = answersTo(text, 1).getFirst();

        assertThat(answer.text()).isEqualTo(text.text());
        assertThat(answer.entities())
                .containsExactlyInAnyOrder(
                        new Entity("blockquote", "😀一共有𠮷293个小组<b>。", null),
                        new Entity("bold", "293", null),
                        new Entity("text_link", "山间日报", "https://example.org/%E6%8A%A5%E5%91%8A?a=1"),
                        new Entity("code", "/ask 问题", null));
    }

    @Test
    void foldsLongQuotation() {
        StyledText text = new StyledText.Builder()
                .append("很长。".repeat(120), new Style.Quotation())
                .build();

        Sent answer = answersTo(text, 1).getFirst();

        assertThat(answer.entities()).extracting(Entity::type).containsExactly("expandable_blockquote");
    }

    @Test
    void sendsNoLinkPreviewAndNoFieldWithoutValue() {
        answersTo(StyledText.plain("回答"), 1);

        var parameters = telegram.calls("sendMessage").getFirst().parameters();
        assertThat(parameters.at("/link_preview_options/is_disabled").asBoolean())
                .isTrue();
        assertThat(parameters.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "method", "chat_id", "text", "entities", "link_preview_options", "reply_parameters");
    }

    @Test
    void splitsLongAnswer() {
        StyledText text = new StyledText.Builder()
                .append("一句话。".repeat(1500), new Style.Quotation())
                .append("\n完")
                .build();

        List<Sent> answers = answersTo(text, 2);

        assertThat(answers)
                .extracting(Sent::text)
                .allSatisfy(
                        part -> assertThat(part).hasSizeLessThanOrEqualTo(4096).doesNotStartWith("。"));
        assertThat(answers.getFirst().text() + answers.getLast().text()).isEqualTo(text.text());
        assertThat(answers.getFirst().replyTo()).isNotNull();
        assertThat(answers.getLast().replyTo()).isNull();
        assertThat(answers.getLast().entities().getFirst().words())
                .isEqualTo(answers.getLast().text().replace("\n完", ""));
    }
}
