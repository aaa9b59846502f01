package xiaoer.desk;

import org.springframework.data.repository.Repository;

/** The records of customers of shifts in the database. */
interface CustomerRecordRows extends Repository<CustomerRecord, Long>, CustomerRecordStore {}
