package xiaoer.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SchoolClasses extends Repository<SchoolClass, UUID> {

    SchoolClass save(SchoolClass schoolClass);

    Optional<SchoolClass> findByName(String name);

    List<SchoolClass> findAllByOrderByName();

    @Query("select c from SchoolClass c join c.teachers t where t.id = ?1 order by c.name")
    List<SchoolClass> ledBy(UUID teacher);
}
