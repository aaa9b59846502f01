package xiaoer.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone who may sign in. Counts a stamp that makes remembered credentials worthless. */
@Entity
@Table(name = "identity_person")
class Person {

    @Id
    private UUID id;

    private String name;
    private String displayName;
    private String passwordHash;
    private int stamp;

    @Nullable
    private Instant forgivenAt;

    private boolean demo;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "identity_person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(String name, String displayName, String passwordHash, Set<Role> roles, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.roles = EnumSet.copyOf(roles);
        this.createdAt = createdAt;
    }

    /** One of the accounts whose password everybody knows; useless outside demo mode until it gets another password. */
    static Person forDemo(String name, String displayName, String passwordHash, Role role, Instant createdAt) {
        Person person = new Person(name, displayName, passwordHash, EnumSet.of(role), createdAt);
        person.demo = true;
        return person;
    }

    Account account() {
        return new Account(id, name, displayName, roles);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** Rises whenever a credential verified earlier must be verified again. */
    int stamp() {
        return stamp;
    }

    boolean isDemo() {
        return demo;
    }

    /** Wrong passwords before this moment slow nobody down any more. */
    @Nullable
    Instant forgivenAt() {
        return forgivenAt;
    }

    void forgiveGuesses(Instant now) {
        forgivenAt = now;
    }

    void changePassword(String hash, Instant now) {
        passwordHash = hash;
        demo = false;
        stamp++;
        forgiveGuesses(now);
    }

    void changeRoles(Set<Role> newRoles) {
        roles.clear();
        roles.addAll(newRoles);
        stamp++;
    }
}
