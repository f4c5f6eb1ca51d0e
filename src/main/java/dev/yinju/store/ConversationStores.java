package dev.yinju.store;

import java.time.InstantSource;

/// All that conversations keep.
public record ConversationStores(
        AnswerStore answers, VoteStore votes, ChatSettingsStore settings, PersonalData people) {

    public static ConversationStores in(Database database, InstantSource clock) {
        return new ConversationStores(
                new AnswerStore(database, clock),
                new VoteStore(database, clock),
                new ChatSettingsStore(database),
                new PersonalData(database));
    }
}
