package xiaoer.desk;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import xiaoer.shared.WorkingState;

/**
 * What students are writing to customers and have not sent yet, so that it is there again after a reload, at another
 * computer, or on another node. The log knows nothing of it.
 */
@Repository
class AnswerDrafts {

    private final JdbcClient jdbc;
    private final WorkingState.Register memory;

    AnswerDrafts(JdbcClient jdbc, WorkingState.Register memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /** Empty where nothing is being written. */
    String of(UUID shift, int consult) {
        return jdbc.sql("select words from desk_draft where shift = ? and consult = ?")
                .params(shift, consult)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Keeps a draft in the place of the one before; an empty one is none. Of two at the same time one is kept. */
    @Transactional
    void keep(UUID shift, int consult, String words) {
        drop(shift, consult);
        if (!words.isEmpty()) {
            jdbc.sql("insert into desk_draft (shift, consult, words) values (?, ?, ?) on conflict do nothing")
                    .params(shift, consult, words)
                    .update();
        }
    }

    /** It has been sent, or there is nobody left to send it to. A shift that lives in memory has no page, and no drafts. */
    void drop(UUID shift, int consult) {
        if (memory.of(shift).isEmpty()) {
            jdbc.sql("delete from desk_draft where shift = ? and consult = ?")
                    .params(shift, consult)
                    .update();
        }
    }
}
