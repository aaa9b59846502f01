package xiaoer.identity;

import java.time.InstantSource;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts and classes of a demonstration; everybody knows their password, so they exist in demo mode only. */
@Component
@ConditionalOnProperty("xiaoer.demo")
class DemoAccounts implements ApplicationRunner {

    static final String PASSWORD = "demo";

    private static final int STUDENTS = 12;

    private record Demo(String name, String displayName, Role role) {}

    private static final List<Demo> STAFF = List.of(
            new Demo("teacher", "教师", Role.TEACHER),
            new Demo("judge", "评委", Role.JUDGE),
            new Demo("trainer", "培训师", Role.TRAINER),
            new Demo("analyst", "规则分析员", Role.ANALYST),
            new Demo("admin", "管理员", Role.ADMIN));

    private final People people;
    private final SchoolClasses classes;
    private final PasswordEncoder encoder;
    private final InstantSource wallClock;

    DemoAccounts(People people, SchoolClasses classes, PasswordEncoder encoder, InstantSource wallClock) {
        this.people = people;
        this.classes = classes;
        this.encoder = encoder;
        this.wallClock = wallClock;
    }

    /** Students first, then by role and name. */
    @Transactional(readOnly = true)
    List<Account> all() {
        return people.findByDemoTrue().stream()
                .map(Person::account)
                .sorted(Comparator.comparing((Account account) -> Collections.min(account.roles()))
                        .thenComparing(Account::name))
                .toList();
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (people.existsByName("student01")) {
            return;
        }
        String hash = String.valueOf(encoder.encode(PASSWORD));
        SchoolClass first = new SchoolClass("网店客服一班");
        SchoolClass second = new SchoolClass("网店客服二班");
        for (int i = 1; i <= STUDENTS; i++) {
            String number = "%02d".formatted(i);
            Person student = create(new Demo("student" + number, "学员" + number, Role.STUDENT), hash);
            (i <= STUDENTS / 2 ? first : second).add(student);
        }
        for (Demo demo : STAFF) {
            Person person = create(demo, hash);
            if (demo.role == Role.TEACHER) {
                first.add(person);
                second.add(person);
            }
        }
        classes.save(first);
        classes.save(second);
    }

    private Person create(Demo demo, String hash) {
        return people.findByName(demo.name)
                .orElseGet(() ->
                        people.save(Person.forDemo(demo.name, demo.displayName, hash, demo.role, wallClock.instant())));
    }
}
