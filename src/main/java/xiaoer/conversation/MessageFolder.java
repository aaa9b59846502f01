package xiaoer.conversation;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.RulePart;
import xiaoer.shared.Problem;

/** The message templates of a release. */
@Component
class MessageFolder implements RulePart<MessageTemplates> {

    @Override
    public String folder() {
        return "messages";
    }

    @Override
    public MessageTemplates read(Map<String, byte[]> files, List<Problem> problems) {
        return MessageTemplates.read(files, problems);
    }
}
