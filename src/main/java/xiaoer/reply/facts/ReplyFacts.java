package xiaoer.reply.facts;

import java.util.List;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.FactType;

/** The share of the catalogue of facts that is about free replies. */
@Component
class ReplyFacts implements FactType.Source {

    @Override
    public List<FactType<?>> factTypes() {
        return List.of(ReplyText.TYPE, ReplyClause.TYPE, ReplyMention.TYPE, ReplyMarks.TYPE);
    }
}
