package dev.yinju.answering;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Persons in reports, told by their offices and family names. Works on folded text.
final class People {

    private static final String OFFICE = "书记|主席|总统|总理|首相|部长|省长|市长|区长|县长|镇长|乡长|州长|村长|主任|局长|厅长|处长|科长|所长|站长"
            + "|院长|校长|园长|馆长|会长|理事长|秘书长|社长|行长|厂长|经理|董事长|总裁|总监|队长|组长|班长|司令|政委|将军|教授|院士|研究员|工程师"
            + "|医生|医师|护士长?|老师|教师|教练|导演|演员|作家|歌手|记者|通讯员|主编|代表|委员|律师|法官|检察官|民警|警官|志愿者|党员|网格长?|创始人|发言人|负责人";

    private static final String FAMILY = "[" + FamilyNames.COMMON + "][\\p{IsHan}]{1,2}";

    private static final Pattern ASKED_OFFICE = Pattern.compile(OFFICE);
    private static final Pattern NAMED =
            Pattern.compile("(?:" + OFFICE + ")" + FAMILY + "|" + FAMILY + "(?:说|表示|介绍|告诉|坦言|认为|指出|[,、等])");

    private static final double SOMEBODY = 0.5;

    /// By their offices.
    private static final Map<String, Pattern> HOLDERS = new ConcurrentHashMap<>();

    private People() {}

    /// The office whose holder a folded question asks for; absent if it names none.
    static @Nullable String askedOffice(String foldedQuestion) {
        Matcher matcher = ASKED_OFFICE.matcher(foldedQuestion);
        return matcher.find() ? matcher.group() : null;
    }

    /// How well the persons in a folded text fit what is asked for, from 0 to 1: the holder of the office best.
    static double bestFit(String folded, String office) {
        if (holder(office).matcher(folded).find()) {
            return 1;
        }
        return NAMED.matcher(folded).find() ? SOMEBODY : 0;
    }

    /// Where the persons that fit best stand in a folded text.
    static List<Span> in(String folded, @Nullable String office) {
        if (office != null) {
            List<Span> holders = Span.matches(holder(office), folded);
            if (!holders.isEmpty()) {
                return holders;
            }
        }
        return Span.matches(NAMED, folded);
    }

    private static Pattern holder(String office) {
        return HOLDERS.computeIfAbsent(office, name -> Pattern.compile(Pattern.quote(name) + FAMILY));
    }
}
