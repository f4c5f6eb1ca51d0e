package dev.yinju.conversation;

import dev.yinju.store.ChatSettings;
import java.util.ArrayList;
import java.util.List;

/// Shows what is set in a room.
final class SettingsReplies {

    private final Voice voice;

    SettingsReplies(Voice voice) {
        this.voice = voice;
    }

    /// @param quotes how many quotes an answer has where nobody chose
    Reply show(ChatSettings settings, int quotes) {
        Wording wording = voice.wording();
        StringBuilder text =
                new StringBuilder(voice.asker().privately() ? wording.settings() : wording.settingsOfGroup());
        List<List<Button>> rows = new ArrayList<>();
        for (ChatOption option : ChatOption.of(voice.asker().setting())) {
            text.append("\n").append(wording.option(option));
            rows.add(choices(option, rows.size(), option.chosen(settings, quotes)));
        }
        return new Reply(StyledText.plain(text.toString()), rows);
    }

    private List<Button> choices(ChatOption option, int place, int chosen) {
        List<Button> buttons = new ArrayList<>();
        for (int choice = 0; choice < option.choices(); choice++) {
            buttons.add(new Button.Press(
                    (choice == chosen ? "✓ " : "") + option.name(choice, voice.wording()),
                    "set " + (place + 1) + " " + (choice + 1),
                    new Action.Choose(place, choice).code()));
        }
        return buttons;
    }
}
