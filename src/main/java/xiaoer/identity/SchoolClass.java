package xiaoer.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A class: students, and the teachers who lead it. */
@Entity
@Table(name = "identity_class")
class SchoolClass {

    private static final Comparator<Person> BY_NAME = Comparator.comparing(Person::name);

    @Id
    private UUID id;

    private String name;

    @ManyToMany
    @JoinTable(
            name = "identity_class_student",
            joinColumns = @JoinColumn(name = "class_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    private Set<Person> students = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "identity_class_teacher",
            joinColumns = @JoinColumn(name = "class_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    private Set<Person> teachers = new HashSet<>();

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected SchoolClass() {}

    SchoolClass(String name) {
        this.id = UUID.randomUUID();
        this.name = name;
    }

    String name() {
        return name;
    }

    /** By sign-in name. */
    List<Person> students() {
        return students.stream().sorted(BY_NAME).toList();
    }

    /** By sign-in name. */
    List<Person> teachers() {
        return teachers.stream().sorted(BY_NAME).toList();
    }

    /** Puts a person on the side that fits: who teaches leads the class, everybody else learns in it. */
    void add(Person person) {
        (person.account().has(Role.TEACHER) ? teachers : students).add(person);
    }

    void remove(Person person) {
        students.remove(person);
        teachers.remove(person);
    }
}
