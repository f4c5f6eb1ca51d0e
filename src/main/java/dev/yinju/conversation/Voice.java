package dev.yinju.conversation;

import java.util.Optional;

/// How to speak to somebody: in which language, and with commands as they are typed in their chat.
record Voice(Asker asker, Language language) {

    Wording wording() {
        return Wording.of(language);
    }

    /// The bot's name behind commands; empty where none is needed.
    private String suffix() {
        return asker.setting() == Asker.Setting.GROUP && asker.botName() != null ? "@" + asker.botName() : "";
    }

    String typed(Command command) {
        return "/" + command.word() + suffix();
    }

    /// What to send in order to ask.
    String asTyped(String question) {
        return switch (asker.setting()) {
            case PRIVATE -> question;
            case GROUP -> typed(Command.ASK) + " " + question;
            case ELSEWHERE -> asker.botName() == null ? question : "@" + asker.botName() + " " + question;
        };
    }

    /// A button to pass on a link to something, where there are such links.
    ///
    /// @param action what the link opens
    /// @param title says what it leads to
    Optional<Button> share(Action action, String title) {
        return Optional.ofNullable(asker.botName())
                .map(name -> new Button.Share(wording().label(Label.SHARE), name, action.code(), title));
    }

    /// A button with words that take no values, or with those values.
    Button press(Label label, String shortcut, Action action, Object... values) {
        return new Button.Press(wording().label(label, values), shortcut, action.code());
    }
}
