package dev.yinju.conversation;

import dev.yinju.store.ChatSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be set in a room, and the choices there are.
enum ChatOption {
    LANGUAGE {
        @Override
        int choices() {
            return LANGUAGES.size() + 1;
        }

        @Override
        String name(int choice, Wording wording) {
            return choice == 0
                    ? wording.label(Label.LANGUAGE_OF_EACH)
                    : LANGUAGES.get(choice - 1).ownName();
        }

        @Override
        int chosen(ChatSettings settings, int quotes) {
            String tag = settings.language();
            return tag == null ? 0 : LANGUAGES.indexOf(Language.of(tag)) + 1;
        }

        @Override
        ChatSettings choose(ChatSettings settings, int choice) {
            @Nullable
            String tag = choice == 0 ? null : LANGUAGES.get(choice - 1).tag();
            return settings.withLanguage(tag);
        }
    },
    QUOTES {
        @Override
        int choices() {
            return NUMBERS.size();
        }

        @Override
        String name(int choice, Wording wording) {
            return String.valueOf(NUMBERS.get(choice));
        }

        @Override
        int chosen(ChatSettings settings, int quotes) {
            return NUMBERS.indexOf(settings.quotes() == 0 ? quotes : settings.quotes());
        }

        @Override
        ChatSettings choose(ChatSettings settings, int choice) {
            return settings.withQuotes(NUMBERS.get(choice));
        }
    },
    ASKERS {
        @Override
        int choices() {
            return 2;
        }

        @Override
        String name(int choice, Wording wording) {
            return wording.label(choice == 0 ? Label.EVERYBODY : Label.ADMINISTRATORS);
        }

        @Override
        int chosen(ChatSettings settings, int quotes) {
            return settings.administratorsOnly() ? 1 : 0;
        }

        @Override
        ChatSettings choose(ChatSettings settings, int choice) {
            return settings.withAdministratorsOnly(choice == 1);
        }
    };

    private static final List<Language> LANGUAGES = List.of(Language.values());
    private static final List<Integer> NUMBERS = List.of(1, 3, 5, 10);

    abstract int choices();

    /// What stands on the choice's button.
    abstract String name(int choice, Wording wording);

    /// The place of the choice that holds.
    ///
    /// @param quotes how many quotes an answer has where nobody chose
    abstract int chosen(ChatSettings settings, int quotes);

    abstract ChatSettings choose(ChatSettings settings, int choice);

    /// What can be set in a place of this kind; an option is named by its place in the list, from 0.
    static List<ChatOption> of(Asker.Setting setting) {
        return setting == Asker.Setting.GROUP ? List.of(values()) : List.of(LANGUAGE, QUOTES);
    }
}
