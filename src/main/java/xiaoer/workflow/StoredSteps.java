package xiaoer.workflow;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StoredSteps extends Repository<StoredStep, StoredStep.Key> {

    StoredStep save(StoredStep step);

    List<StoredStep> findByInstanceOrderByFirstEntry(UUID instance);
}
