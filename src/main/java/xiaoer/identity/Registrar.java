package xiaoer.identity;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;
import xiaoer.shared.TypedText;

/** Creates accounts and classes and changes what accounts may do; every change is audited. */
@Component
class Registrar {

    /** As the usual guidance for passwords that people choose; no rules about kinds of characters. */
    static final int SHORTEST_PASSWORD = 8;

    static final int LONGEST_DISPLAY_NAME = 100;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private final Accounts accounts;
    private final People people;
    private final SchoolClasses classes;
    private final Passwords passwords;
    private final PasswordCheck passwordCheck;
    private final Guesses guesses;
    private final AuditTrail audit;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final InstantSource wallClock;
    private final TransactionTemplate transaction;

    Registrar(
            Accounts accounts,
            People people,
            SchoolClasses classes,
            Passwords passwords,
            PasswordCheck passwordCheck,
            Guesses guesses,
            AuditTrail audit,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            InstantSource wallClock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.people = people;
        this.classes = classes;
        this.passwords = passwords;
        this.passwordCheck = passwordCheck;
        this.guesses = guesses;
        this.audit = audit;
        this.sessions = sessions;
        this.wallClock = wallClock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Creates an account.
     *
     * @param classNames the classes to put it into
     */
    void create(String name, String displayName, String password, Set<Role> roles, Set<String> classNames) {
        Account admin = accounts.require(Role.ADMIN);
        String hash = hash(password);
        transaction.executeWithoutResult(status -> {
            Person person = enter(admin.name(), name, displayName, hash, roles);
            classNames.forEach(className -> classNamed(className).add(person));
        });
    }

    /** Creates an account on behalf of {@code actor}, whose right to do so the caller has checked. */
    void enrol(String actor, String name, String displayName, String password, Set<Role> roles) {
        String hash = hash(password);
        transaction.executeWithoutResult(status -> enter(actor, name, displayName, hash, roles));
    }

    private Person enter(String actor, String name, String displayName, String hash, Set<Role> roles) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        if (!NAME.matcher(key).matches()) {
            throw Refusal.of(Kind.INVALID, "ACCOUNT_NAME", name);
        }
        if (people.existsByName(key)) {
            throw Refusal.of(Kind.CONFLICT, "ACCOUNT_EXISTS", key);
        }
        String shown = TypedText.kept(displayName);
        if (shown.isEmpty() || shown.length() > LONGEST_DISPLAY_NAME) {
            throw Refusal.of(Kind.INVALID, "DISPLAY_NAME", LONGEST_DISPLAY_NAME);
        }
        refuseNoRole(roles);
        Person person = people.save(new Person(key, shown, hash, roles, wallClock.instant()));
        audit.record(actor, "ACCOUNT_CREATED", key, words(roles));
        return person;
    }

    /** Sets the roles; the person's sessions end, so that nothing goes on under the old ones. */
    @Transactional
    void changeRoles(String name, Set<Role> roles) {
        Account admin = accounts.require(Role.ADMIN);
        refuseNoRole(roles);
        Person person = person(name);
        if (person.id().equals(admin.id()) && !roles.contains(Role.ADMIN)) {
            throw Refusal.of(Kind.CONFLICT, "OWN_ADMIN_ROLE");
        }
        String before = words(person.account().roles());
        person.changeRoles(roles);
        audit.record(admin.name(), "ROLES_CHANGED", person.name(), before + " -> " + words(roles));
        endSessions(person);
    }

    void resetPassword(String name, String password) {
        Account admin = accounts.require(Role.ADMIN);
        change(admin.name(), name, password);
    }

    /** Changes one's own password; the present one is asked for, so that an unattended desk cannot be taken over. */
    void changeOwnPassword(String present, String password, String address) {
        Account me = accounts.current();
        if (!passwordCheck.isOf(me, present, address)) {
            throw Refusal.of(Kind.INVALID, "WRONG_PRESENT_PASSWORD");
        }
        change(me.name(), me.name(), password);
    }

    /** Whoever had to wait after wrong passwords may sign in at once; teachers say so for those they teach. */
    void forgiveGuesses(String name) {
        Account me = accounts.require(Role.TEACHER, Role.ADMIN);
        boolean mayForgive = me.has(Role.ADMIN)
                || accounts.studentsOf(me).stream()
                        .anyMatch(student -> student.account().name().equals(name));
        if (!mayForgive) {
            throw Refusal.of(Kind.UNKNOWN, "UNKNOWN_ACCOUNT", name);
        }
        transaction.executeWithoutResult(status -> {
            person(name).forgiveGuesses(wallClock.instant());
            audit.record(me.name(), "GUESSES_FORGIVEN", name, "");
        });
        guesses.forgive(name);
    }

    @Transactional
    void createClass(String name) {
        Account admin = accounts.require(Role.ADMIN);
        String kept = TypedText.kept(name);
        if (kept.isEmpty() || kept.length() > LONGEST_DISPLAY_NAME) {
            throw Refusal.of(Kind.INVALID, "CLASS_NAME", LONGEST_DISPLAY_NAME);
        }
        if (classes.findByName(kept).isPresent()) {
            throw Refusal.of(Kind.CONFLICT, "CLASS_EXISTS", kept);
        }
        classes.save(new SchoolClass(kept));
        audit.record(admin.name(), "CLASS_CREATED", kept, "");
    }

    /** Takes a person out of every class and puts them into these. */
    @Transactional
    void moveToClasses(String name, Set<String> classNames) {
        Account admin = accounts.require(Role.ADMIN);
        Person person = person(name);
        classes.findAllByOrderByName().forEach(one -> one.remove(person));
        classNames.forEach(className -> classNamed(className).add(person));
        audit.record(admin.name(), "CLASS_CHANGED", person.name(), String.join(", ", classNames));
    }

    private void change(String actor, String name, String password) {
        String hash = hash(password);
        transaction.executeWithoutResult(status -> {
            Person person = person(name);
            person.changePassword(hash, wallClock.instant());
            audit.record(actor, "PASSWORD_CHANGED", person.name(), "");
            endSessions(person);
        });
        guesses.forgive(name);
    }

    private void endSessions(Person person) {
        sessions.findByPrincipalName(person.name()).keySet().forEach(sessions::deleteById);
    }

    private String hash(String password) {
        if (password.length() < SHORTEST_PASSWORD
                || password.getBytes(StandardCharsets.UTF_8).length > Passwords.MAX_BYTES) {
            throw Refusal.of(Kind.INVALID, "PASSWORD_LENGTH", SHORTEST_PASSWORD, Passwords.MAX_BYTES);
        }
        try {
            return passwords.hash(password);
        } catch (SignInRefused wait) {
            throw wait.refusal();
        }
    }

    private Person person(String name) {
        return people.findByName(name).orElseThrow(() -> Refusal.of(Kind.UNKNOWN, "UNKNOWN_ACCOUNT", name));
    }

    private SchoolClass classNamed(String name) {
        return classes.findByName(name).orElseThrow(() -> Refusal.of(Kind.UNKNOWN, "UNKNOWN_CLASS", name));
    }

    private static void refuseNoRole(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw Refusal.of(Kind.INVALID, "NO_ROLE");
        }
    }

    private static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(", "));
    }
}
