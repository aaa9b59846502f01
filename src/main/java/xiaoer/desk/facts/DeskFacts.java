package xiaoer.desk.facts;

import java.util.List;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.FactType;

/** The share of the catalogue of facts that is about consults. */
@Component
class DeskFacts implements FactType.Source {

    @Override
    public List<FactType<?>> factTypes() {
        return List.of(
                ConsultCounts.TYPE,
                ConsultResult.TYPE,
                ConsultWait.TYPE,
                PromiseRequest.TYPE,
                SaidBefore.TYPE,
                StageCounts.TYPE);
    }
}
