package xiaoer.conversation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface MessageRows extends Repository<StoredMessage, Long> {

    StoredMessage save(StoredMessage message);

    List<StoredMessage> findByShiftOrderById(UUID shift);

    List<StoredMessage> findByShiftAndSubjectOrderById(UUID shift, String subject);
}
