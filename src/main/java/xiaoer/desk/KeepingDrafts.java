package xiaoer.desk;

import java.util.UUID;
import org.springframework.stereotype.Service;
import xiaoer.identity.Accounts;
import xiaoer.shared.Refusal;
import xiaoer.shift.ShiftInfo;
import xiaoer.shift.Shifts;

/** Drafts as pages may use them: only the shift's own student writes and reads them. */
@Service
class KeepingDrafts {

    /** A draft may be longer than what can be sent; it is shortened later. In characters. */
    private static final int MAX_DRAFT = 4_000;

    private final Shifts shifts;
    private final Accounts accounts;
    private final Consults consults;
    private final AnswerDrafts drafts;

    KeepingDrafts(Shifts shifts, Accounts accounts, Consults consults, AnswerDrafts drafts) {
        this.shifts = shifts;
        this.accounts = accounts;
        this.consults = consults;
        this.drafts = drafts;
    }

    /**
     * Keeps what is being written. What comes too late, for the customer is gone, is left.
     *
     * @throws Refusal {@code UNKNOWN_SHIFT}, {@code UNKNOWN_CONSULT}, {@code TEXT_TOO_LONG}
     */
    void keep(UUID shift, int number, String words) {
        ShiftInfo info = shifts.info(shift);
        Consult consult = consults.get(shift, number);
        if (words.length() > MAX_DRAFT) {
            throw Refusal.of(Refusal.Kind.INVALID, "TEXT_TOO_LONG", "text", words.length(), MAX_DRAFT);
        }
        if (isOwn(info) && !info.hasEnded() && !consult.hasEnded()) {
            drafts.keep(shift, number, words);
        }
    }

    /** Empty for everybody but the student. */
    String of(ShiftInfo shift, int number) {
        return isOwn(shift) ? drafts.of(shift.id(), number) : "";
    }

    private boolean isOwn(ShiftInfo shift) {
        return shift.student().equals(accounts.current().name());
    }
}
