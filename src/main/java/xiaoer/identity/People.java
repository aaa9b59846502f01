package xiaoer.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface People extends Repository<Person, UUID> {

    Person save(Person person);

    Optional<Person> findById(UUID id);

    Optional<Person> findByName(String name);

    boolean existsByName(String name);

    @Query("select p from Person p where p.name like %?1% or lower(p.displayName) like %?1% order by p.name")
    Slice<Person> search(String lowerCaseText, Pageable page);

    List<Person> findByDemoTrue();

    @Query("select count(p) > 0 from Person p join p.roles r where r = xiaoer.identity.Role.ADMIN and p.demo = false")
    boolean existsRealAdministrator();
}
