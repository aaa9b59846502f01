package xiaoer.reply;

import org.springframework.stereotype.Component;
import xiaoer.release.Releases;
import xiaoer.rulebook.Rules;
import xiaoer.wording.LexiconFolder;

/** Judges replies by the lexicons and decisions of a release, for whoever may see what comes of it. */
@Component
public class JudgingReplies {

    private final Releases releases;
    private final LexiconFolder lexicons;

    JudgingReplies(Releases releases, LexiconFolder lexicons) {
        this.releases = releases;
        this.lexicons = lexicons;
    }

    /**
     * What a reply does, by which words, and how good it is.
     *
     * @param release the number of a release
     * @param profile one of the release's
     */
    public Judgement judge(int release, String profile, WrittenReply written) {
        Rules rules = releases.rules(release);
        return new ReplyJudge(rules, rules.part(lexicons)).judge(profile, written);
    }
}
