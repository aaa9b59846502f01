package xiaoer.shift;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StoredAnswers extends Repository<StoredAnswer, StoredAnswer.Key> {

    StoredAnswer save(StoredAnswer answer);

    Optional<StoredAnswer> findById(StoredAnswer.Key key);
}
