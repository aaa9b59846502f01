package xiaoer.aftersales;

import org.springframework.data.repository.Repository;

/** The evidence of shifts in the database; see {@link EvidenceItems}. */
interface EvidenceRows extends Repository<EvidenceItem, Long>, EvidenceStore {}
