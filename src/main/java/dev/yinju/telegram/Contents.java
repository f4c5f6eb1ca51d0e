package dev.yinju.telegram;

import java.util.Objects;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Tells apart the messages without words.
final class Contents {

    private Contents() {}

    /// Whether somebody sent this to be understood, such as a voice message or a picture. Service messages are not, and
    /// the pictures of an album are only where they have words.
    static boolean mayMeanQuestion(Message message) {
        return message.getMediaGroupId() == null
                && Stream.of(
                                message.getVoice(),
                                message.getAudio(),
                                message.getVideo(),
                                message.getVideoNote(),
                                message.getPhoto(),
                                message.getDocument(),
                                message.getAnimation(),
                                message.getSticker(),
                                message.getStory(),
                                message.getPoll(),
                                message.getContact(),
                                message.getLocation(),
                                message.getDice())
                        .anyMatch(Objects::nonNull);
    }
}
