package xiaoer.aftersales;

import org.springframework.data.repository.Repository;

/** The evidence of shifts in the database; see {@link Exhibits}. */
interface ExhibitRows extends Repository<Exhibit, Long>, ExhibitStore {}
