package xiaoer.desk;

import org.springframework.data.repository.Repository;

/** The consults of shifts in the database; see {@link Consults}. */
interface ConsultRows extends Repository<Consult, Long>, ConsultStore {}
