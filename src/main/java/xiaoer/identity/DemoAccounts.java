package xiaoer.identity;

import java.time.InstantSource;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final Passwords passwords;
    private final TransactionTemplate transaction;
    private final InstantSource wallClock;

    DemoAccounts(
            People people,
            SchoolClasses classes,
            Passwords passwords,
            PlatformTransactionManager transactions,
            InstantSource wallClock) {
        this.people = people;
        this.classes = classes;
        this.passwords = passwords;
        this.transaction = new TransactionTemplate(transactions);
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
    public void run(ApplicationArguments arguments) {
        if (people.existsByName("student01")) {
            return;
        }
        String hash = passwords.hash(PASSWORD);
        transaction.executeWithoutResult(status -> create(hash));
    }

    private void create(String hash) {
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
