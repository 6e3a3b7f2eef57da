package org.winnow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may use what. A package that is missing below may use every package below the top. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.winnow");

    private static final Path SOURCES = Path.of("src/main/java/org/winnow");

    /** Packages that each package may use; the most that the design allows, not what is used today. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("fault", List.of()),
            Map.entry("page", List.of("fault")),
            Map.entry("encode", List.of("fault")),
            Map.entry("network", List.of("fault")),
            Map.entry("tune", List.of("encode", "network", "fault")),
            Map.entry("discussion", List.of("page", "encode", "fault")),
            Map.entry("label", List.of("discussion", "page", "encode", "fault")),
            Map.entry("read", List.of("page", "fault")),
            Map.entry("join", List.of("read", "discussion", "page", "fault")),
            Map.entry("archive", List.of("discussion", "page", "fault")),
            Map.entry("language", List.of("discussion", "page", "fault")),
            Map.entry("segment", List.of("page", "discussion", "language", "network", "fault")),
            Map.entry("classify", List.of("encode", "label", "discussion", "language", "network", "page", "fault")),
            Map.entry(
                    "catalogue",
                    List.of("classify", "encode", "label", "discussion", "language", "network", "page", "fault")),
            Map.entry("summarize", List.of("label", "discussion", "encode", "page", "fault")),
            Map.entry("output", List.of("label", "summarize", "discussion", "page", "fault")),
            Map.entry("tables", List.of("output", "summarize", "label", "discussion", "encode", "page", "fault")),
            Map.entry(
                    "survey",
                    List.of("tables", "output", "summarize", "label", "discussion", "encode", "page", "fault")),
            Map.entry("corpus", List.of("page", "discussion", "label", "fault")),
            Map.entry("layout", List.of("page", "corpus", "discussion", "label", "fault")));

    private static final String[] TOP = {
        "org.winnow.cli..", "org.winnow.train..", "org.winnow.evaluate..", "org.winnow.bench..", "org.winnow.batch.."
    };

    static Stream<String> ruled_packages() {
        return MAY_USE.keySet().stream().sorted();
    }

    @Test
    void packages_form_no_rings() {
        slices().matching("org.winnow.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("ruled_packages")
    void a_package_uses_only_those_below_it(String name) throws IOException {
        String[] above = packages().stream()
                .filter(other -> !other.equals(name)
                        && !MAY_USE.getOrDefault(name, List.of()).contains(other))
                .map(other -> "org.winnow." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.winnow." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("ruled_packages")
    void no_room_uses_the_front_door(String name) {
        noClasses()
                .that()
                .resideInAPackage("org.winnow." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.winnow")
                .check(CLASSES);
    }

    @Test
    void the_front_door_knows_neither_command_line_nor_training() {
        noClasses()
                .that()
                .resideInAPackage("org.winnow")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TOP)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_knows_the_command_line() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.winnow.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.winnow.cli..")
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_prints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.winnow.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void nothing_turns_bytes_into_objects_of_classes_that_the_bytes_name() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.beans.XMLDecoder")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("ModelSerializer")
                .orShould()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                "(enable|activate)DefaultTyping.*|setDefaultTyping")))
                .check(CLASSES);
    }

    @Test
    void one_place_makes_xml_parsers() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.winnow.archive.xml.SafeXml")
                .and()
                .doNotHaveFullyQualifiedName("org.winnow.output.ChartSvg") // builds a document, reads none
                .and()
                .doNotHaveFullyQualifiedName("org.winnow.tables.ReplyNetwork") // writes one, reads none
                .should()
                .dependOnClassesThat()
                .haveNameMatching("javax\\.xml\\.(parsers|stream|transform|validation|xpath)\\.[A-Za-z]*Factory"
                        + "|com\\.ctc\\.wstx\\..*|org\\.xml\\.sax\\.helpers\\.XMLReaderFactory")
                .check(CLASSES);
    }

    @Test
    void each_package_says_what_is_not_there_and_is_null_marked() throws IOException {
        List<String> names = new ArrayList<>(packages());
        names.add(".");
        for (String name : names) {
            Path info = SOURCES.resolve(name).resolve("package-info.java");
            assertThat(info).exists();
            assertThat(Files.readString(info)).as(name).contains("@NullMarked").containsPattern("Not here: \\S");
        }
    }

    private static List<String> packages() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
