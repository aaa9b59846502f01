package xiaoer.aftersales;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.aftersales.events.Party;
import xiaoer.conversation.Message;
import xiaoer.shared.LocalizedText;

/**
 * A claim as its student may see it.
 *
 * @param amount yuan asked for
 * @param lines which orders of the trade are meant; empty for this one
 * @param explanation the buyer's words, per language
 * @param evidence by number
 * @param state e.g. {@code WAIT_SELLER}
 * @param closedAt null while it is open
 * @param deadline the next one; null without any
 * @param thread what was said, oldest first
 * @param drawn whether the drawing of its process, and the way it came, may be seen now
 * @param stuck whether the process cannot go on
 */
record ClaimEntry(
        int number,
        String order,
        ClaimKind kind,
        String reason,
        boolean received,
        String amount,
        List<Integer> lines,
        LocalizedText explanation,
        List<Shown> evidence,
        String buyer,
        String product,
        String state,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Deadline deadline,
        List<Said> thread,
        Process process,
        boolean drawn,
        boolean stuck) {

    /**
     * @param id the number of the evidence within the claim
     * @param text what it shows, per language; empty for a picture, which is fetched by its number
     */
    record Shown(int id, Party by, EvidenceItem.Kind kind, LocalizedText text, boolean picture) {

        static Shown of(EvidenceItem item) {
            return new Shown(
                    item.number(),
                    item.party(),
                    item.kind(),
                    item.words(),
                    item.words().isEmpty());
        }
    }

    /** @param name per language */
    record Deadline(String node, LocalizedText name, Instant setAt, Instant due) {}

    /** @param evidence the number of the evidence shown with it; null without one */
    record Said(
            Instant at,
            Party from,
            LocalizedText text,
            @Nullable Integer evidence) {

        static Said of(Message message) {
            return new Said(message.at(), Party.valueOf(message.from()), message.words(), message.attachment());
        }
    }

    /** @param name per language */
    record Process(String id, LocalizedText name) {}

    static ClaimEntry of(
            Claim claim,
            List<EvidenceItem> evidence,
            List<Message> thread,
            @Nullable Deadline deadline,
            Process process,
            boolean drawn,
            boolean stuck) {
        return new ClaimEntry(
                claim.number(),
                claim.order(),
                claim.kind(),
                claim.reason(),
                claim.received(),
                RegisteringClaim.text(claim.amount()),
                claim.lines(),
                claim.explanation(),
                evidence.stream().map(Shown::of).toList(),
                claim.buyer(),
                claim.product(),
                claim.state(),
                claim.openedAt(),
                claim.closedAt(),
                deadline,
                thread.stream().map(Said::of).toList(),
                process,
                drawn,
                stuck);
    }
}
