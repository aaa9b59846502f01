package xiaoer.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the records of customers are kept: in the database or in memory, see {@link CustomerRecords}. */
interface CustomerRecordStore {

    CustomerRecord save(CustomerRecord customer);

    Optional<CustomerRecord> findByShiftAndCustomer(UUID shift, String customer);

    List<CustomerRecord> findByShift(UUID shift);
}
