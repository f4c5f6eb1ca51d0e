package dev.yinju;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The directions between packages.
@AnalyzeClasses(packages = "dev.yinju", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {

    @ArchTest
    static final ArchRule coreKnowsTheJdkOnly = classes()
            .that()
            .resideInAPackage("dev.yinju.answering..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.yinju.answering..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule reportsKnowNothingOfWhatIsMadeOfThem = noClasses()
            .that()
            .resideInAPackage("dev.yinju.reports..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.yinju.index..",
                    "dev.yinju.conversation..",
                    "dev.yinju.telegram..",
                    "dev.yinju.terminal..",
                    "dev.yinju.commands..");

    @ArchTest
    static final ArchRule conversationKnowsNoChatNetwork = noClasses()
            .that()
            .resideInAPackage("dev.yinju.conversation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.yinju.telegram..",
                    "dev.yinju.terminal..",
                    "dev.yinju.index..",
                    "dev.yinju.reports..",
                    "dev.yinju.commands..");

    @ArchTest
    static final ArchRule chatNetworksKnowTheConversationAndNotWhatIsBehindIt = noClasses()
            .that()
            .resideInAnyPackage("dev.yinju.telegram..", "dev.yinju.terminal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.yinju.index..", "dev.yinju.reports..", "dev.yinju.commands..");

    @ArchTest
    static final ArchRule luceneStaysInTheIndex = confined("org.apache.lucene..", "dev.yinju.index..");

    @ArchTest
    static final ArchRule telegramStaysInItsPackage = confined("org.telegram..", "dev.yinju.telegram..");

    @ArchTest
    static final ArchRule jlineStaysInTheTerminal = confined("org.jline..", "dev.yinju.terminal..");

    @ArchTest
    static final ArchRule picocliStaysInTheCommands = confined("picocli..", "dev.yinju.commands..");

    @ArchTest
    static final ArchRule sqlStaysInTheStore = confined("java.sql..", "dev.yinju.store..");

    @ArchTest
    static final ArchRule storeKnowsNoneOfItsUsers = classes()
            .that()
            .resideInAPackage("dev.yinju.store..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.yinju.store..", "java..", "org.jspecify..", "org.slf4j..", "org.sqlite..");

    @ArchTest
    static final ArchRule jsonStaysAtTheEdges = confined(
            "com.fasterxml.jackson..",
            "dev.yinju.json..",
            "dev.yinju.evaluation..",
            "dev.yinju.reports..",
            "dev.yinju.telegram..",
            "dev.yinju.embedding..");

    @ArchTest
    static final ArchRule theLanguageModelStaysInItsPackage = confined("ai.onnxruntime..", "dev.yinju.embedding..");

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("dev.yinju.(*)..").should().beFreeOfCycles();

    private static ArchRule confined(String vendor, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(vendor);
    }
}
