package xiaoer;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** What every module keeps to, a sentence each. */
@AnalyzeClasses(packages = "xiaoer", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final Set<String> CLOCK_TYPES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime");

    @ArchTest
    static final ArchRule only_the_clock_module_reads_real_time = noClasses()
            .that()
            .resideOutsideOfPackage("xiaoer.clock..")
            .should()
            .accessTargetWhere(DescribedPredicate.describe("reads the system's time", ArchitectureTests::readsRealTime))
            .because("a test must be able to put its own time in the place of real time");

    @ArchTest
    static final ArchRule there_is_one_reader_of_yaml = noClasses()
            .that()
            .resideOutsideOfPackage("xiaoer.shared..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.snakeyaml..", "org.yaml..", "tools.jackson.dataformat.yaml..")
            .because("what one reader refuses, another would let pass");

    @ArchTest
    static final ArchRule entities_stay_within_their_package = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("other modules and students see records that were chosen for them, never what is stored");

    @ArchTest
    static final ArchRule repositories_stay_within_their_package = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllers_ask_services_for_data_not_repositories = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat(are(repository()))
            .because("roles are checked in the service layer, so there must be no way round it");

    @ArchTest
    static final ArchRule dependencies_come_by_constructor =
            fields().should().notBeAnnotatedWith(Autowired.class).because("an object is whole once it is made");

    @ArchTest
    static final ArchRule a_transaction_begins_at_a_method_that_a_proxy_can_reach = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should(notBePrivate())
            .because("on a private method the annotation says what does not happen");

    @ArchTest
    static final ArchRule names_say_what_a_class_is = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .because("these words fit anything and tell nothing");

    private static boolean readsRealTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = ((HasName) access.getTarget()).getName();
        return owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || owner.equals("java.time.Clock") && name.startsWith("system")
                || owner.equals("java.time.InstantSource") && name.equals("system")
                || owner.equals("java.util.Date") && name.equals("<init>")
                || CLOCK_TYPES.contains(owner) && name.equals("now");
    }

    private static DescribedPredicate<JavaClass> repository() {
        return DescribedPredicate.describe("repositories", type -> type.isAssignableTo(Repository.class));
    }

    private static ArchCondition<JavaMethod> notBePrivate() {
        return new ArchCondition<>("not be private") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean isPrivate = method.getModifiers().contains(JavaModifier.PRIVATE);
                events.add(new SimpleConditionEvent(method, !isPrivate, method.getFullName()));
            }
        };
    }
}
