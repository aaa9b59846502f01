package xiaoer.identity;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shuts out demo accounts of a database that was once used for a demonstration. Their password is refused outside demo
 * mode anyway; sessions and tokens that were opened with it must not outlive the demonstration either.
 */
@Component
@ConditionalOnProperty(name = "xiaoer.demo", havingValue = "false")
class DemoLeftovers implements ApplicationRunner {

    private final People people;
    private final Tokens tokens;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    DemoLeftovers(People people, Tokens tokens, FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.people = people;
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        for (Person person : people.findByDemoTrue()) {
            tokens.deleteByPersonId(person.id());
            sessions.findByPrincipalName(person.name()).keySet().forEach(sessions::deleteById);
        }
    }
}
