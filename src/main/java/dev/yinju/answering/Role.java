package dev.yinju.answering;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody is, or is to somebody else: an office or a relation. A text that says who it is names it.
///
/// @param name the words that ask for it
/// @param named what it is called in a folded text
/// @param holder the same with the name of a person behind it
record Role(String name, Pattern named, Pattern holder) {

    private static final String OFFICES = "书记|主席|总统|总理|首相|部长|省长|市长|区长|县长|镇长|乡长|州长|村长|主任|局长|厅长|处长|科长|所长|站长"
            + "|院长|校长|园长|馆长|会长|理事长|秘书长|社长|行长|厂长|经理|董事长|总裁|总监|队长|组长|班长|舰长|船长|机长|店长|司令|政委|将军|教授|院士|研究员|工程师"
            + "|医生|医师|护士长?|老师|教师|教练|导演|演员|歌手|记者|通讯员|主编|代表|委员|律师|法官|检察官|民警|警官|志愿者|党员|网格长?|创始人|发言人|负责人|主持人";

    private static final Pattern OFFICE = Pattern.compile(OFFICES);

    /// What has several names, or is told the other way round: whose son somebody is tells who the father is.
    private static final List<String> RELATIONS = List.of(
            "妻子|太太|老婆|夫人|爱人|媳妇|妻|娶|嫁|结婚",
            "丈夫|老公|夫婿|先生|爱人|夫|嫁|娶|结婚",
            "父亲|爸爸|老爸|爸|爹|父|之子|其子|儿子|之女|其女|女儿|[长次幼独][子女]",
            "母亲|妈妈|老妈|妈|娘|母|之子|其子|儿子|之女|其女|女儿|[长次幼独][子女]",
            "儿子|之子|其子|[长次幼独]子|父",
            "女儿|之女|其女|[长次幼独]女|父",
            "老板|东家|店主|董事长|总裁|创办|创始|拥有|经营",
            "ceo|首席执行官|总裁|总经理|董事长|行政长官",
            "外长|外交部长|外交大臣",
            "凶手|凶犯|嫌犯|嫌疑|袭击者|枪手|歹徒|被告|杀",
            "作者|作家|写|着|著|撰|所作");

    /// @param words what it is called in a text, a regular expression over folded text
    static Role of(String name, String words) {
        return new Role(name, Pattern.compile(words), Pattern.compile("(?:" + words + ")" + People.FAMILY));
    }

    /// The role whose holder a folded question asks for; absent if it names none.
    static @Nullable Role asked(String foldedQuestion) {
        return Stream.concat(office(foldedQuestion), relation(foldedQuestion))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Role> office(String foldedQuestion) {
        Matcher matcher = OFFICE.matcher(foldedQuestion);
        return matcher.find() ? Stream.of(of(matcher.group(), matcher.group())) : Stream.empty();
    }

    private static Stream<Role> relation(String foldedQuestion) {
        return RELATIONS.stream()
                .flatMap(words -> Stream.of(words.split("\\|"))
                        .filter(word -> word.length() > 1 && foldedQuestion.contains(word))
                        .limit(1)
                        .map(word -> of(word, words)));
    }

    /// All offices, as a regular expression.
    static String offices() {
        return OFFICES;
    }
}
