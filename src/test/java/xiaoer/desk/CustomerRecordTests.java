package xiaoer.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import xiaoer.cases.Packs;
import xiaoer.desk.events.ConsultEvents.CustomerNoted;
import xiaoer.desk.events.ConsultEvents.CustomerTagged;
import xiaoer.desk.events.CustomerTag;
import xiaoer.release.Releases;
import xiaoer.shared.Refusal;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.InMemoryShifts;
import xiaoer.shift.LogEvent;
import xiaoer.shift.Mode;
import xiaoer.testing.InMemoryTest;

/** One record for a customer, whatever he comes about. */
@InMemoryTest
class CustomerRecordTests {

    @Autowired
    InMemoryShifts shifts;

    @Autowired
    Packs packs;

    @Autowired
    Releases releases;

    @Autowired
    Consults consults;

    @Autowired
    CustomerRecords records;

    @Test
    void a_tag_comes_and_goes_and_the_log_tells_only_changes() {
        try (InMemoryShift shift = started()) {
            String customer = customer(shift);
            shift.act(new TaggingCustomer.TagCustomer("1", customer, CustomerTag.WATCH, null));
            shift.act(new TaggingCustomer.TagCustomer("2", customer, CustomerTag.VIP, false));
            shift.act(new TaggingCustomer.TagCustomer("3", customer, CustomerTag.VIP, null));
            shift.act(new TaggingCustomer.TagCustomer("4", customer, CustomerTag.WATCH, true));

            assertThat(records.ofShift(shift.id()).get(customer).tags()).containsExactly("VIP");
            assertThat(shift.log().stream().filter(event -> event.is(CustomerTagged.class)))
                    .hasSize(3);
        }
    }

    @Test
    void a_note_is_kept_with_author_and_time_and_an_empty_one_is_refused() {
        try (InMemoryShift shift = started()) {
            String customer = customer(shift);
            shift.act(new NotingCustomer.NoteCustomer("1", customer, "  怕买贵，喜欢红色  "));

            assertThat(records.ofShift(shift.id()).get(customer).notes())
                    .containsExactly(new CustomerRecord.Note(shift.now(), "student01", "怕买贵，喜欢红色"));
            assertThat(shift.log().stream().filter(event -> event.is(CustomerNoted.class)))
                    .hasSize(1)
                    .allMatch(event -> event.as(CustomerNoted.class).text().equals("怕买贵，喜欢红色"));
            assertThatThrownBy(() -> shift.act(new NotingCustomer.NoteCustomer("2", customer, " \u200b ")))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("MISSING_FIELD");
        }
    }

    @Test
    void nobody_writes_about_people_who_never_came() {
        try (InMemoryShift shift = started()) {
            long before =
                    shift.log().stream().map(LogEvent::seq).max(Long::compare).orElse(0L);

            assertThatThrownBy(() -> shift.act(new NotingCustomer.NoteCustomer("1", "没来过的人", "备注")))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("UNKNOWN_CUSTOMER");
            assertThat(shift.lastEvent()).isEqualTo(before);
        }
    }

    private String customer(InMemoryShift shift) {
        return consults.ofShift(shift.id()).get(0).customer();
    }

    private InMemoryShift started() {
        InMemoryShift shift = shifts.start(new InMemoryShifts.Terms(
                packs.newest("service-basics"), releases.inForce(), "textbook", 1, Mode.PRACTICE, "student01"));
        shift.leap(shift.now().plus(Duration.ofMinutes(1)));
        return shift;
    }
}
