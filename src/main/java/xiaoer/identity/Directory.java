package xiaoer.identity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;

/** Looks people up: the one of the current request, and those of a class. */
@Component
class Directory implements Accounts {

    private final People people;
    private final SchoolClasses classes;

    Directory(People people, SchoolClasses classes) {
        this.people = people;
        this.classes = classes;
    }

    @Override
    public Account current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            return signedIn.account();
        }
        throw Refusal.of(Kind.UNAUTHENTICATED, "SIGN_IN_NEEDED");
    }

    @Override
    public Account require(Role... anyOf) {
        Account account = current();
        if (Arrays.stream(anyOf).noneMatch(account::has)) {
            throw Refusal.of(Kind.FORBIDDEN, "ROLE_NEEDED", account.name());
        }
        return account;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Account> byName(String name) {
        return people.findByName(name.toLowerCase(Locale.ROOT)).map(Person::account);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Student> studentsOf(Account teacher) {
        boolean everybodys = teacher.has(Role.ADMIN) || teacher.has(Role.JUDGE);
        if (!everybodys && !teacher.has(Role.TEACHER)) {
            return List.of();
        }
        List<SchoolClass> seen = everybodys ? classes.findAllByOrderByName() : classes.ledBy(teacher.id());
        return seen.stream()
                .flatMap(one -> one.students().stream().map(person -> new Student(person.account(), one.name())))
                .sorted(Comparator.comparing(student -> student.account().name()))
                .toList();
    }
}
