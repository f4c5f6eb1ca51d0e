package dev.yinju.telegram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// The words of a Telegram message, its text or caption, and what Telegram marked in them. Commands and mentions are
/// what Telegram marked as such, not what looks like them.
///
/// @param entities with offsets in UTF-16 code units, none reaching out of the text
record MarkedText(String text, List<MessageEntity> entities) {

    /// A command with which the words begin.
    ///
    /// @param name in lower case, with its `/`
    /// @param bot the user name behind its `@`, if it has one
    /// @param rest what follows it
    record Command(String name, @Nullable String bot, MarkedText rest) {}

    MarkedText {
        entities = entities.stream()
                .filter(entity -> entity.getOffset() >= 0
                        && entity.getLength() > 0
                        && entity.getOffset() <= text.length() - entity.getLength())
                .toList();
    }

    static MarkedText of(Message message) {
        if (message.getText() != null) {
            return new MarkedText(message.getText(), orEmpty(message.getEntities()));
        }
        String caption = message.getCaption() == null ? "" : message.getCaption();
        return new MarkedText(caption, orEmpty(message.getCaptionEntities()));
    }

    private static List<MessageEntity> orEmpty(@Nullable List<MessageEntity> entities) {
        return entities == null ? List.of() : entities;
    }

    Optional<Command> command() {
        int start = text.length() - text.stripLeading().length();
        return entities.stream()
                .filter(entity -> "bot_command".equals(entity.getType()) && entity.getOffset() == start)
                .findFirst()
                .map(this::command);
    }

    private Command command(MessageEntity entity) {
        String command = of(entity);
        int at = command.indexOf('@');
        String name = at < 0 ? command : command.substring(0, at);
        return new Command(
                name.toLowerCase(Locale.ROOT),
                at < 0 ? null : command.substring(at + 1),
                from(entity.getOffset() + entity.getLength()));
    }

    private MarkedText from(int start) {
        List<MessageEntity> shifted = new ArrayList<>();
        for (MessageEntity entity : entities) {
            if (entity.getOffset() >= start) {
                shifted.add(MessageEntity.builder()
                        .type(entity.getType())
                        .offset(entity.getOffset() - start)
                        .length(entity.getLength())
                        .user(entity.getUser())
                        .build());
            }
        }
        return new MarkedText(text.substring(start), shifted);
    }

    boolean mentions(BotIdentity bot) {
        return entities.stream().anyMatch(entity -> isMention(entity, bot));
    }

    /// The words without the mentions of `bot` and without white space around.
    String without(BotIdentity bot) {
        StringBuilder left = new StringBuilder(text);
        entities.stream()
                .filter(entity -> isMention(entity, bot))
                .sorted(Comparator.comparing(MessageEntity::getOffset).reversed())
                .forEach(entity -> {
                    int start = entity.getOffset();
                    int end = start + entity.getLength();
                    boolean spaceOnBothSides = start > 0
                            && end < text.length()
                            && Character.isWhitespace(text.charAt(start - 1))
                            && Character.isWhitespace(text.charAt(end));
                    left.delete(start, spaceOnBothSides ? end + 1 : end);
                });
        return left.toString().strip();
    }

    private boolean isMention(MessageEntity entity, BotIdentity bot) {
        return switch (entity.getType()) {
            case "mention" -> bot.isNamed(of(entity));
            case "text_mention" -> entity.getUser() != null && entity.getUser().getId() == bot.id();
            default -> false;
        };
    }

    private String of(MessageEntity entity) {
        return text.substring(entity.getOffset(), entity.getOffset() + entity.getLength());
    }
}
