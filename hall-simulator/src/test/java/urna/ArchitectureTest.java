package urna;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rooms of the house and the arrows between them. It lives here because only the hall sees every room. */
class ArchitectureTest {
    private static final String[] BALLOT_LOG = {
        "urna.note..",
        "urna.merkle..",
        "urna.election..",
        "urna.record..",
        "urna.log..",
        "urna.tally..",
        "urna.wire..",
        "urna.handover..",
        "urna.disk.."
    };
    private static final String[] APPS = {"urna.kiosk..", "urna.hub..", "urna.provisioning..", "urna.audit.."};
    private static final String HALL = "urna.hall..";
    private static final String HARDWARE = "urna.hardware..";

    private static final JavaClasses URNA = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("urna");

    /** Without this, a rule that sees no class of a module would pass and mean nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "urna.note",
                "urna.kiosk",
                "urna.hub",
                "urna.provisioning",
                "urna.audit",
                "urna.hall",
                "urna.hardware"
            })
    void everyModuleIsSeen(String packageName) {
        assertThat(URNA.containPackage(packageName)).isTrue();
    }

    @Test
    void everyClassHasARoom() {
        noClasses()
                .should()
                .resideOutsideOfPackages(concat(concat(BALLOT_LOG, APPS), HALL, HARDWARE))
                .because("a package that no rule names is held by no rule")
                .check(URNA);
    }

    @Test
    void ballotLogUsesNoOtherModule() {
        noClasses()
                .that()
                .resideInAnyPackage(BALLOT_LOG)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(concat(APPS, HALL, HARDWARE))
                .check(URNA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"urna.kiosk..", "urna.hub..", "urna.provisioning..", "urna.audit.."})
    void anAppUsesNothingOfOursButBallotLog(String app) {
        noClasses()
                .that()
                .resideInAPackage(app)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(concat(APPS, HALL, HARDWARE)).and(not(resideInAPackage(app))))
                .check(URNA);
    }

    @Test
    void hardwarePagesUseOfTheAppsOnlyWhatDescribesAKiosk() {
        noClasses()
                .that()
                .resideInAPackage(HARDWARE)
                .should()
                .dependOnClassesThat(resideInAnyPackage(concat(APPS, HALL))
                        .and(not(resideInAnyPackage(
                                "urna.kiosk.board", "urna.kiosk.raster", "urna.kiosk.selftest", "urna.kiosk.session"))))
                .check(URNA);
    }

    @Test
    void ballotLogHasNoCycles() {
        JavaClasses ballotLog = URNA.that(resideInAnyPackage(BALLOT_LOG));
        slices().matching("urna.(*)..").should().beFreeOfCycles().check(ballotLog);
    }

    @Test
    void ballotLogReadsNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(BALLOT_LOG)
                .should()
                .dependOnClassesThat(resideInAPackage("java.time").and(nameMatching(".*Clock|.*InstantSource")))
                .orShould()
                .accessTargetWhere(asksForTheTime())
                .because("the time is passed in: the same log gives the same verdict on every day")
                .check(URNA);
    }

    @Test
    void ballotLogUsesNoNetwork() {
        noClasses()
                .that()
                .resideInAnyPackage(BALLOT_LOG)
                .should()
                .dependOnClassesThat(networking())
                .because("a result must be verifiable offline")
                .check(URNA);
    }

    @Test
    void onlyTheKiosksPiPackageUsesPi4j() {
        noClasses()
                .that()
                .resideOutsideOfPackage("urna.kiosk.pi..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.pi4j..")
                .check(URNA);
    }

    @Test
    void onlyUplinkIngestBrokerAndWhatMeasuresThemKnowMqttLibraries() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "urna.kiosk.uplink..", "urna.hub.ingest..", "urna.hub.broker..", "urna.hall.bench.hub..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.paho..", "com.hivemq..")
                .check(URNA);
    }

    private static DescribedPredicate<JavaAccess<?>> asksForTheTime() {
        return describe("a clock is read", access -> {
            if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
                return false;
            }
            String owner = target.getOwner().getName();
            return switch (target.getName()) {
                case "now" -> owner.startsWith("java.time.");
                case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
                case "<init>" ->
                    owner.equals("java.util.Date")
                            && target.getRawParameterTypes().isEmpty();
                default -> false;
            };
        });
    }

    /** All of java.net but the classes that only name things. */
    private static DescribedPredicate<JavaClass> networking() {
        return describe("are about the network", type -> {
            String name = type.getName();
            boolean isOnlyAName = name.matches("java\\.net\\.(URI|URISyntaxException|URLEncoder|URLDecoder)");
            return (name.matches("javax?\\.net\\..*") && !isOnlyAName)
                    || name.matches("java\\.nio\\.channels\\..*(Socket|Datagram|Multicast).*");
        });
    }

    private static String[] concat(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
