package xiaoer.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import xiaoer.desk.events.ConsultEvents.ConsultClosed;
import xiaoer.desk.events.ConsultEvents.ConsultClosedSealed;
import xiaoer.desk.events.ConsultEvents.ConsultOpened;
import xiaoer.desk.events.ConsultEvents.ConsultTransferred;
import xiaoer.desk.events.ConsultEvents.CustomerArrived;
import xiaoer.desk.events.ConsultEvents.CustomerArrivedSealed;
import xiaoer.desk.events.ConsultEvents.CustomerSaid;
import xiaoer.desk.events.ConsultEvents.CustomerUrged;
import xiaoer.desk.events.ConsultEvents.PromiseMade;
import xiaoer.desk.events.ConsultEvents.ReplySent;
import xiaoer.desk.events.ConsultEvents.ReplySentSealed;
import xiaoer.desk.events.ConsultEvents.RobotAsked;
import xiaoer.desk.events.ConsultEvents.SupervisorAnswered;
import xiaoer.desk.events.ConsultEvents.SupervisorAsked;
import xiaoer.desk.events.Ending;
import xiaoer.desk.events.Promise;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.EventSwitch;
import xiaoer.shift.LogEvent;

/** A shift's log, folded into the story of each of its consults. It knows nothing but the log. */
final class ConsultReviews {

    private record Given(Promise promise, boolean allowed) {}

    /** A consult as far as it has been read. */
    private static final class Story {

        private final LogEvent arrival;
        private final CustomerArrived customer;
        private final List<ConsultReview.Line> lines = new ArrayList<>();
        private final List<Given> promises = new ArrayList<>();
        private @Nullable Instant opened;
        private @Nullable LogEvent closing;
        private int urged;

        Story(LogEvent arrival, CustomerArrived customer) {
            this.arrival = arrival;
            this.customer = customer;
        }
    }

    private final Map<Integer, Story> stories = new LinkedHashMap<>();

    private ConsultReviews() {}

    /** The consults that have ended, in the order of their coming. */
    static List<ConsultReview> of(List<LogEvent> log) {
        ConsultReviews reviews = new ConsultReviews();
        log.forEach(reviews.cases());
        ConsultLog consults = ConsultLog.of(log);
        List<ConsultReview> ended = new ArrayList<>();
        reviews.stories.values().forEach(story -> {
            LogEvent closing = story.closing;
            if (closing != null) {
                ended.add(review(story, closing, consults));
            }
        });
        return ended;
    }

    private EventSwitch cases() {
        return new EventSwitch()
                .on(
                        CustomerArrived.class,
                        (event, customer) -> stories.put(customer.consult(), new Story(event, customer)))
                .on(ConsultOpened.class, (event, opened) -> story(opened.consult(), story -> story.opened = event.at()))
                .on(
                        CustomerSaid.class,
                        (event, said) -> line(
                                said.consult(),
                                new ConsultReview.Said(
                                        event.at(), false, said.words(), said.spoken(), said.picture() != null)))
                .on(ReplySent.class, this::replied)
                .on(
                        CustomerUrged.class,
                        (event, urged) -> story(urged.consult(), story -> {
                            story.urged++;
                            story.lines.add(new ConsultReview.Urged(event.at(), urged.seconds()));
                        }))
                .on(
                        SupervisorAsked.class,
                        (event, asked) -> line(asked.consult(), new ConsultReview.Asked(event.at(), asked.promise())))
                .on(
                        SupervisorAnswered.class,
                        (event, answered) -> story(answered.consult(), story -> {
                            story.lines.add(new ConsultReview.Said(event.at(), true, answered.words(), false, false));
                            if (answered.approved()) {
                                story.promises.add(new Given(answered.promise(), true));
                            }
                        }))
                .on(
                        RobotAsked.class,
                        (event, asked) -> line(
                                asked.consult(), new ConsultReview.LeftToRobot(event.at(), asked.answer() != null)))
                .on(
                        PromiseMade.class,
                        made -> story(
                                made.consult(), story -> story.promises.add(new Given(made.promise(), made.allowed()))))
                .on(
                        ConsultTransferred.class,
                        (event, passed) -> line(
                                passed.consult(), new ConsultReview.HandedOn(event.at(), passed.to(), passed.note())))
                .on(ConsultClosed.class, (event, closed) -> story(closed.consult(), story -> story.closing = event));
    }

    private void story(int consult, Consumer<Story> change) {
        Story story = stories.get(consult);
        if (story != null) {
            change.accept(story);
        }
    }

    private void line(int consult, ConsultReview.Line line) {
        story(consult, story -> story.lines.add(line));
    }

    private void replied(LogEvent event, ReplySent reply) {
        ReplySentSealed judged = event.sealedAs(ReplySentSealed.class);
        if (judged != null) {
            line(
                    reply.consult(),
                    new ConsultReview.Replied(
                            event.at(),
                            reply.words(),
                            reply.candidate(),
                            reply.seconds(),
                            judged.grade(),
                            judged.plans(),
                            judged.findings(),
                            judged.best(),
                            judged.why(),
                            judged.satisfaction()));
        }
    }

    private static ConsultReview review(Story story, LogEvent closing, ConsultLog consults) {
        ConsultClosed closed = closing.as(ConsultClosed.class);
        ConsultClosedSealed felt = closing.sealedAs(ConsultClosedSealed.class);
        CustomerArrivedSealed planned = story.arrival.sealedAs(CustomerArrivedSealed.class);
        CustomerArrived customer = story.customer;
        PromisedOrder sold =
                closed.ending() == Ending.DEAL && closed.order() != null ? consults.order(closed.order()) : null;
        return new ConsultReview(
                customer.consult(),
                customer.customer(),
                planned == null ? LocalizedText.NONE : planned.title(),
                customer.stage(),
                customer.channel(),
                customer.product(),
                closed.order(),
                story.arrival.at(),
                story.opened,
                closing.at(),
                closed.ending(),
                felt == null ? 0 : felt.satisfaction(),
                story.urged,
                List.copyOf(story.lines),
                story.promises.stream()
                        .distinct()
                        .map(given -> new ConsultReview.Made(
                                given.promise(),
                                given.allowed(),
                                sold == null ? PromisedOrder.UNSEEN : consults.outcome(sold, given.promise())))
                        .toList());
    }
}
