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
            + "|医生|医师|护士长?|老师|教师|教练|导演|演员|歌手|记者|通讯员|主编|(?<!谁)代表|委员|律师|法官|检察官|民警|警官|志愿者|党员|网格长?|创始人|发言人|负责人|主持人";

    private static final Pattern OFFICE = Pattern.compile(OFFICES);

    /// What somebody is to somebody, or what has several names. It can be told the other way round: whose son somebody
    /// is tells who the father is.
    ///
    /// @param asked the words that ask for it
    /// @param named what it is called in a text, a regular expression over folded text
    private record Relation(Pattern asked, String named) {
        Relation(String asked, String named) {
            this(Pattern.compile(asked), named);
        }
    }

    private static final String CHILDREN = "之子|其子|儿子|之女|其女|女儿|[长次幼独][子女]|育有";

    private static final List<Relation> RELATIONS = List.of(
            new Relation("妻子|太太|老婆|夫人|媳妇|爱人", "妻|太太|老婆|夫人|媳妇|爱人|娶|嫁|结婚|夫妇"),
            new Relation("丈夫|老公|夫婿", "夫|老公|先生|爱人|娶|嫁|结婚"),
            new Relation("父亲|爸爸|老爸", "父|爸|爹|" + CHILDREN),
            new Relation("母亲|妈妈|老妈", "母|妈|娘|" + CHILDREN),
            new Relation("儿子|[长次幼独]子", "父|母|" + CHILDREN),
            new Relation("女儿|[长次幼独]女", "父|母|" + CHILDREN),
            new Relation("老板|东家", "老板|东家|店主|董事长|总裁|创办|创始|拥有|经营"),
            new Relation("ceo|首席执行官", "ceo|首席执行官|总裁|总经理|董事长|行政长官"),
            new Relation("外长|外交部长|外交大臣", "外长|外交部长|外交大臣"),
            new Relation("凶手|凶犯|嫌犯|枪手|歹徒", "凶手|凶犯|嫌犯|嫌疑|袭击者|枪手|歹徒|被告|杀"),
            new Relation("作者", "作者|作家|写|着|著|撰|所作"));

    /// @param words what it is called in a text, a regular expression over folded text
    static Role of(String name, String words) {
        return new Role(name, Pattern.compile(words), Pattern.compile("(?:" + words + ")" + People.FAMILY));
    }

    /// The role whose holder a folded question asks for; absent if it names none.
    static @Nullable Role asked(String foldedQuestion) {
        return Stream.concat(relation(foldedQuestion), office(foldedQuestion))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Role> office(String foldedQuestion) {
        Matcher matcher = OFFICE.matcher(foldedQuestion);
        return matcher.find() ? Stream.of(of(matcher.group(), matcher.group())) : Stream.empty();
    }

    private static Stream<Role> relation(String foldedQuestion) {
        return RELATIONS.stream().flatMap(relation -> {
            Matcher matcher = relation.asked.matcher(foldedQuestion);
            return matcher.find() ? Stream.of(of(matcher.group(), relation.named)) : Stream.empty();
        });
    }

    /// All offices, as a regular expression.
    static String offices() {
        return OFFICES;
    }
}
