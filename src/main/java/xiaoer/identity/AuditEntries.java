package xiaoer.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface AuditEntries extends Repository<AuditEntry, UUID> {

    AuditEntry save(AuditEntry entry);

    Optional<AuditEntry> findFirstByActionOrderByAtDesc(String action);

    List<AuditEntry> findAllByOrderByAtDesc(Limit limit);
}
