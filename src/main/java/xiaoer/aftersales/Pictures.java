package xiaoer.aftersales;

import org.springframework.data.repository.CrudRepository;

interface Pictures extends CrudRepository<Picture, Long> {}
