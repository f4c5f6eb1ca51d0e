package dev.yinju.conversation;

import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.yinju.store.VoteStore;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    @ParameterizedTest
    @EnumSource
    void has_words_for_all_that_is_said_and_no_others(Language language) throws Exception {
        Set<String> asked = new HashSet<>();
        Properties texts = new Properties() {
            @Override
            public String getProperty(String key) {
                asked.add(key);
                return Wording.load(language).getProperty(key);
            }
        };

        for (Method method : texts()) {
            for (Object[] arguments : argumentsFor(method)) {
                assertThat((String) method.invoke(new Wording(language, texts), arguments))
                        .as(method.getName())
                        .isNotBlank()
                        .doesNotContain("{", "}", "null");
            }
        }

        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(Wording.load(language).stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource
    void fills_in_the_same_values_in_every_language(Language language) {
        assertThat(placeholders(language)).isEqualTo(placeholders(Language.SIMPLIFIED));
    }

    @Test
    void says_nothing_that_nobody_uses() {
        Set<String> unused = new HashSet<>();
        for (JavaMethod method : new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("dev.yinju")
                .get(Wording.class)
                .getMethods()) {
            if (!method.getModifiers().contains(STATIC)
                    && !method.getModifiers().contains(PRIVATE)
                    && method.getAccessesToSelf().isEmpty()) {
                unused.add(method.getName());
            }
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void counts_in_good_english() {
        Wording english = Wording.of(Language.ENGLISH);

        assertThat(english.label(Label.OTHERS, 1)).isEqualTo("1 other source");
        assertThat(english.label(Label.OTHERS, 2)).isEqualTo("2 other sources");
        assertThat(english.label(Label.CLOSEST, 1)).isEqualTo("The closest passage");
        assertThat(english.reportCount(1)).isEqualTo("1 report:");
        assertThat(english.reportCount(1200)).isEqualTo("1,200 reports:");
        assertThat(english.noMoreQuotes(1)).isEqualTo("That was all: there is only 1 quote.");
        assertThat(english.noMoreQuotes(3)).isEqualTo("That was all of the 3 quotes.");
        assertThat(english.helpPurpose(1)).contains("of 1 report, ");
        assertThat(english.terminalWelcome(0)).contains("no reports read");
    }

    @Test
    void keeps_the_scripts_apart() {
        assertThat(Wording.load(Language.SIMPLIFIED).values().toString()).doesNotContainPattern("[報問訊讀處導發經據]");
        assertThat(Wording.load(Language.TRADITIONAL).values().toString()).doesNotContainPattern("[报问讯读处导发经据]");
    }

    private static List<Method> texts() {
        return Arrays.stream(Wording.class.getDeclaredMethods())
                .filter(method ->
                        !Modifier.isStatic(method.getModifiers()) && !Modifier.isPrivate(method.getModifiers()))
                .toList();
    }

    /// Arguments of the right types; every constant where one of an enum is wanted.
    private static List<Object[]> argumentsFor(Method method) {
        int most = Arrays.stream(method.getParameterTypes())
                .mapToInt(type -> type.isEnum() ? type.getEnumConstants().length : 1)
                .max()
                .orElse(1);
        List<Object[]> all = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            int constant = i;
            all.add(Arrays.stream(method.getParameterTypes())
                    .map(type -> argument(type, constant))
                    .toArray());
        }
        return all;
    }

    private static Object argument(Class<?> type, int constant) {
        if (type.isEnum()) {
            return type.getEnumConstants()[constant];
        }
        if (type.isArray()) {
            return new Object[] {7, 8};
        }
        if (type == OperatorDesk.Usage.class) {
            return new OperatorDesk.Usage(9, 8);
        }
        if (type == OperatorDesk.Changes.class) {
            return new OperatorDesk.Changes(1, 2, 3, 4);
        }
        if (type == VoteStore.Counts.class) {
            return new VoteStore.Counts(5, 6);
        }
        return type == int.class || type == long.class ? 7 : "/word";
    }

    private static Map<String, Set<String>> placeholders(Language language) {
        Properties texts = Wording.load(language);
        return texts.stringPropertyNames().stream()
                .collect(toMap(
                        key -> key,
                        key -> new HashSet<>(PLACEHOLDER
                                .matcher(texts.getProperty(key))
                                .results()
                                .map(MatchResult::group)
                                .toList())));
    }
}
