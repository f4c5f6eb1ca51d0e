package dev.yinju.telegram.emulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A private chat, a group or a channel on the emulated server.
public final class Chat {
    private final long id;
    private final String type;
    private final String title;
    private final AtomicInteger lastMessage = new AtomicInteger();
    private final Set<Integer> messages = ConcurrentHashMap.newKeySet();
    private final Set<Long> administrators = ConcurrentHashMap.newKeySet();
    private final Set<Integer> topics = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ApiRefusal closed;

    Chat(long id, String type, String title) {
        this.id = id;
        this.type = type;
        this.title = title;
    }

    public long id() {
        return id;
    }

    /// The bot may not write here any more, as when it was blocked or removed.
    public void closeToBot(int code, String description) {
        closed = new ApiRefusal(code, description);
    }

    /// The group becomes a supergroup: it lives on as `successor`.
    public void becomes(Chat successor) {
        closed = ApiRefusal.migrated(successor.id);
    }

    /// The bot may write again.
    public void openToBot() {
        closed = null;
    }

    void checkOpen() throws ApiRefusal {
        ApiRefusal refusal = closed;
        if (refusal != null) {
            throw refusal;
        }
    }

    /// Takes the message away, as when its writer deletes it.
    public void delete(Said said) {
        messages.remove(said.messageId());
    }

    boolean remove(int message) {
        return messages.remove(message);
    }

    /// Makes a person an administrator of the group, or no longer one.
    public void administrator(Person person, boolean is) {
        if (is) {
            administrators.add(person.id());
        } else {
            administrators.remove(person.id());
        }
    }

    /// The Bot API's `ChatMember`.
    ObjectNode member(long user) {
        boolean administrator = administrators.contains(user);
        ObjectNode member =
                JsonNodeFactory.instance.objectNode().put("status", administrator ? "administrator" : "member");
        if (administrator) {
            member.put("can_be_edited", false)
                    .put("is_anonymous", false)
                    .put("can_manage_chat", true)
                    .put("can_delete_messages", true)
                    .put("can_manage_video_chats", true)
                    .put("can_restrict_members", true)
                    .put("can_promote_members", false)
                    .put("can_change_info", true)
                    .put("can_invite_users", true)
                    .put("can_post_stories", false)
                    .put("can_edit_stories", false)
                    .put("can_delete_stories", false);
        }
        member.putObject("user").put("id", user).put("is_bot", false).put("first_name", "x");
        return member;
    }

    void openTopic(int topic) {
        topics.add(topic);
    }

    boolean hasTopic(int topic) {
        return topics.contains(topic);
    }

    int newMessage() {
        int message = lastMessage.incrementAndGet();
        messages.add(message);
        return message;
    }

    boolean holds(int message) {
        return messages.contains(message);
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("type", type)
                .put(type.equals("private") ? "first_name" : "title", title);
    }
}
