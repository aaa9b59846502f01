package xiaoer.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;

/** What an administrator sees: accounts, classes, and the latest lines of the audit trail; teachers see their classes. */
@Component
class Roster {

    private static final int PER_PAGE = 50;
    private static final int LATEST = 200;

    private final Accounts accounts;
    private final People people;
    private final SchoolClasses classes;
    private final AuditTrail audit;

    Roster(Accounts accounts, People people, SchoolClasses classes, AuditTrail audit) {
        this.accounts = accounts;
        this.people = people;
        this.classes = classes;
        this.audit = audit;
    }

    /** @param classNames the classes the account is in or leads, by name */
    record Row(Account account, List<String> classNames) {}

    record ClassRow(String name, List<Account> teachers, List<Account> students) {}

    /** Accounts whose sign-in or display name holds the text, by sign-in name. */
    @Transactional(readOnly = true)
    Slice<Row> search(String text, int page) {
        accounts.require(Role.ADMIN);
        Map<String, List<String>> classNames = classNames();
        return people.search(text.strip().toLowerCase(Locale.ROOT), PageRequest.of(Math.max(page, 0), PER_PAGE))
                .map(person -> new Row(person.account(), classNames.getOrDefault(person.name(), List.of())));
    }

    @Transactional(readOnly = true)
    Row find(String name) {
        accounts.require(Role.ADMIN);
        Person person = people.findByName(name).orElseThrow(() -> Refusal.of(Kind.UNKNOWN, "UNKNOWN_ACCOUNT", name));
        return new Row(person.account(), classNames().getOrDefault(name, List.of()));
    }

    /** All of them for administrators, their own for teachers. */
    @Transactional(readOnly = true)
    List<ClassRow> classes() {
        Account me = accounts.require(Role.ADMIN, Role.TEACHER);
        List<SchoolClass> seen = me.has(Role.ADMIN) ? classes.findAllByOrderByName() : classes.ledBy(me.id());
        return seen.stream()
                .map(one -> new ClassRow(one.name(), accounts(one.teachers()), accounts(one.students())))
                .toList();
    }

    @Transactional(readOnly = true)
    List<AuditTrail.Line> trail() {
        accounts.require(Role.ADMIN);
        return audit.latest(LATEST);
    }

    private Map<String, List<String>> classNames() {
        Map<String, List<String>> names = new HashMap<>();
        for (SchoolClass one : classes.findAllByOrderByName()) {
            Stream.concat(one.students().stream(), one.teachers().stream())
                    .forEach(person -> names.computeIfAbsent(person.name(), none -> new ArrayList<>())
                            .add(one.name()));
        }
        return names;
    }

    private static List<Account> accounts(List<Person> people) {
        return people.stream().map(Person::account).toList();
    }
}
