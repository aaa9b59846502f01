package xiaoer.aftersales;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import xiaoer.aftersales.events.Party;
import xiaoer.identity.Accounts;
import xiaoer.release.Releases;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;
import xiaoer.shift.ShiftInfo;
import xiaoer.shift.Shifts;

/** Takes the student's pictures in and hands them out to whoever may see the shift. */
@Component
class EvidenceDesk {

    private final Shifts shifts;
    private final Accounts accounts;
    private final Releases releases;
    private final Claims claims;
    private final EvidenceItems evidenceItems;
    private final Pictures pictures;
    private final DrawingTable drawingTable;
    private final TransactionTemplate transaction;

    EvidenceDesk(
            Shifts shifts,
            Accounts accounts,
            Releases releases,
            Claims claims,
            EvidenceItems evidenceItems,
            Pictures pictures,
            DrawingTable drawingTable,
            PlatformTransactionManager transactions) {
        this.shifts = shifts;
        this.accounts = accounts;
        this.releases = releases;
        this.claims = claims;
        this.evidenceItems = evidenceItems;
        this.pictures = pictures;
        this.drawingTable = drawingTable;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Keeps a picture for a claim. Nobody has been shown it yet: that is what a message does.
     *
     * @return its number within the claim's evidence
     * @throws Refusal {@code UNKNOWN_SHIFT}, {@code NOT_YOUR_SHIFT}, {@code SHIFT_ENDED}, {@code UNKNOWN_CLAIM},
     *     {@code CLAIM_CLOSED}, {@code TOO_MUCH_EVIDENCE}, and those of {@link DrawingTable}
     */
    int upload(UUID shift, int number, byte[] upload) {
        ShiftInfo info = shifts.info(shift);
        if (!info.student().equals(accounts.current().name())) {
            throw Refusal.of(Kind.FORBIDDEN, "NOT_YOUR_SHIFT", info.student());
        }
        if (info.hasEnded()) {
            throw Refusal.of(Kind.CONFLICT, "SHIFT_ENDED");
        }
        int most = releases.rules(info.release())
                .parameters(info.profile())
                .number("p.evidenceMax")
                .intValueExact();
        requireRoom(claims.get(shift, number), most);
        CheckedImage image = drawingTable.draw(info.student(), upload);
        // The claim's row is locked instead of the shift's: a picture is no step of the shift, and takes its time.
        return transaction.execute(status -> keep(claims.lock(shift, number).orElseThrow(), most, image));
    }

    private int keep(Claim claim, int most, CheckedImage image) {
        requireRoom(claim, most);
        int number = evidenceItems.countByShiftAndClaim(claim.shift(), claim.number()) + 1;
        EvidenceItem item = evidenceItems.save(
                claim.shift(),
                new EvidenceItem(
                        claim,
                        number,
                        Party.AGENT,
                        new EvidenceItem.Card(EvidenceItem.Kind.PHOTO, LocalizedText.NONE)));
        pictures.save(new Picture(item, image.mediaType(), image.content()));
        return number;
    }

    private void requireRoom(Claim claim, int most) {
        if (!claim.isOpen()) {
            throw Refusal.of(Kind.CONFLICT, "CLAIM_CLOSED", claim.number());
        }
        if (evidenceItems.countByShiftAndClaimAndParty(claim.shift(), claim.number(), Party.AGENT) >= most) {
            throw Refusal.of(Kind.CONFLICT, "TOO_MUCH_EVIDENCE", claim.number(), most);
        }
    }

    /**
     * @throws Refusal {@code UNKNOWN_SHIFT}; {@code UNKNOWN_EVIDENCE}, also for evidence that is words
     */
    Picture picture(UUID shift, int number, int evidence) {
        shifts.info(shift);
        return evidenceItems
                .findByShiftAndClaimAndNumber(shift, number, evidence)
                .flatMap(item -> pictures.findById(item.id()))
                .orElseThrow(() -> Refusal.of(Kind.UNKNOWN, "UNKNOWN_EVIDENCE", evidence, number));
    }
}
