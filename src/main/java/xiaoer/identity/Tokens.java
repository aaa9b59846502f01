package xiaoer.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Tokens extends Repository<Token, UUID> {

    Token save(Token token);

    Optional<Token> findByHash(String hash);

    Optional<Token> findByIdAndPersonId(UUID id, UUID person);

    List<Token> findByPersonIdOrderByCreatedAt(UUID person);

    void delete(Token token);

    void deleteByPersonId(UUID person);
}
