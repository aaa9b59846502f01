package xiaoer.conversation.facts;

import java.util.List;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.FactType;

/** The share of the catalogue of facts that is about people. */
@Component
class PeopleFacts implements FactType.Source {

    @Override
    public List<FactType<?>> factTypes() {
        return List.of(Persona.TYPE, Conduct.TYPE, Rapport.TYPE, Encounter.TYPE);
    }
}
