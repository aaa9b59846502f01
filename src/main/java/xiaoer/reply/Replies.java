package xiaoer.reply;

import org.springframework.stereotype.Component;
import xiaoer.identity.Accounts;
import xiaoer.identity.Role;
import xiaoer.release.AskingTurns;
import xiaoer.release.Releases;
import xiaoer.rulebook.RuleFailedException;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.UndecidedException;
import xiaoer.shared.Refusal;
import xiaoer.wording.LexiconFolder;

/** Free replies, judged by the release in force for those who write cases and rules. */
@Component
class Replies {

    private final Accounts accounts;
    private final Releases releases;
    private final LexiconFolder lexicons;
    private final AskingTurns turns;

    Replies(Accounts accounts, Releases releases, LexiconFolder lexicons, AskingTurns turns) {
        this.turns = turns;
        this.accounts = accounts;
        this.releases = releases;
        this.lexicons = lexicons;
    }

    /** @throws Refusal when this person may not ask, too many ask, or the question cannot be answered */
    Judgement judge(ReplyQuestion question) {
        mayAsk();
        Rules rules = releases.rules(releases.inForce());
        WrittenReply written = question.written();
        String profile = question.profileOf(rules.profiles());
        try {
            ReplyJudge judge = new ReplyJudge(rules, rules.part(lexicons));
            return turns.take(() -> judge.judge(profile, written));
        } catch (RuleFailedException e) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "RULE_FAILED", e.decision(), e.problem());
        } catch (UndecidedException e) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "UNDECIDED", e.decision(), String.join(", ", e.outcomes()));
        }
    }

    /** Asked before the question is read: nobody else's words are looked at. */
    void mayAsk() {
        accounts.require(Role.TRAINER, Role.ANALYST);
    }
}
