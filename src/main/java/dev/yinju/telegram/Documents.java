package dev.yinju.telegram;

import dev.yinju.conversation.Effect;
import dev.yinju.conversation.Language;
import dev.yinju.conversation.Reply;
import dev.yinju.conversation.StyledText;
import dev.yinju.conversation.Wording;
import dev.yinju.store.UploadStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Sends reports as files. Each state of a file is uploaded once; from then on Telegram has it.
final class Documents {
    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

    private final Sender sender;
    private final Function<String, Optional<Path>> files;
    private final UploadStore uploads;

    /// @param files finds a report's file, if it is still there
    Documents(Sender sender, Function<String, Optional<Path>> files, UploadStore uploads) {
        this.sender = sender;
        this.files = files;
        this.uploads = uploads;
    }

    /// Sends a report's file as a reply to the message whose button asked for it. Where that fails, it says so there.
    void send(Effect.Send report, Event.Place.InChat place, Language language) throws InterruptedException {
        try {
            Path path = files.apply(report.file()).orElseThrow(() -> new NoSuchFileException(report.file()));
            send(report, path, place);
        } catch (ApiFailure | IOException failure) {
            LOG.warn("The report {} could not be sent: {}", report.file(), failure.getMessage());
            String words = Wording.of(language).notSent(report.caption());
            sender.sayFailed(place, new Reply(StyledText.plain(words)));
        }
    }

    private void send(Effect.Send report, Path path, Event.Place.InChat place)
            throws ApiFailure, IOException, InterruptedException {
        String version =
                Files.size(path) + "/" + Files.getLastModifiedTime(path).toMillis();
        Optional<String> known = uploads.handle(report.file(), version);
        if (known.isPresent()) {
            try {
                sender.document(document(report, new InputFile(known.get()), place), place.chat());
                return;
            } catch (ApiFailure failure) {
                if (failure.kind() != ApiFailure.Kind.REJECTED) {
                    throw failure;
                }
                uploads.forget(report.file());
            }
        }
        sender.document(document(report, new InputFile(path.toFile(), name(path)), place), place.chat())
                .map(Message::getDocument)
                .ifPresent(sent -> uploads.note(report.file(), version, sent.getFileId()));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static SendDocument document(Effect.Send report, InputFile file, Event.Place.InChat place) {
        return SendDocument.builder()
                .chatId(place.chat())
                .messageThreadId(place.topic())
                .document(file)
                .caption(report.caption())
                .replyParameters(ReplyParameters.builder()
                        .messageId(place.message())
                        .allowSendingWithoutReply(true)
                        .build())
                .build();
    }
}
