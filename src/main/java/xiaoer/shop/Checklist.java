package xiaoer.shop;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import xiaoer.cases.PackReader;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.events.ShiftEvents;
import xiaoer.shop.events.OrderEvents;

/**
 * What a newcomer does once in a shift, as a case pack lists it; the desk ticks it off. A step is done by the first event
 * of its kind, whatever the event is worth, so that the list tells nobody what was right.
 */
record Checklist(List<Step> steps) {

    /** Of a pack that guides nobody. */
    static final Checklist NONE = new Checklist(List.of());

    private static final int LONGEST = 120;

    /** What a student does, by the name of its event. */
    private static final Map<String, Class<? extends Record>> ACTS = new TreeMap<>();

    static {
        Stream.of(
                        OrderEvents.NotesRead.class,
                        OrderEvents.NoteAdded.class,
                        OrderEvents.FlagChanged.class,
                        OrderEvents.AddressQuestionSent.class,
                        OrderEvents.AddressChanged.class,
                        OrderEvents.PriceEdited.class,
                        OrderEvents.OrderExtended.class,
                        OrderEvents.OrderShipped.class,
                        OrderEvents.OrderVoided.class,
                        OrderEvents.OrderClosed.class,
                        OrderEvents.PaymentCollected.class,
                        ShiftEvents.ShiftEnded.class)
                .forEach(act -> ACTS.put(act.getSimpleName(), act));
    }

    /**
     * @param event the type of the event that ticks it off
     * @param words what to do, per language
     */
    record Step(String event, LocalizedText words) {}

    /** A step as the desk shows it. */
    record Shown(LocalizedText words, boolean done) {}

    /** Reads {@code checklist.yaml}; a pack without one has no steps. */
    static Checklist read(PackReader file) {
        if (!file.present()) {
            return NONE;
        }
        file.only("steps");
        return new Checklist(file.at("steps").items().stream()
                .map(step -> {
                    step.only("event", "do");
                    return new Step(
                            step.at("event")
                                    .named(ACTS, ShiftEvents.ShiftEnded.class)
                                    .getSimpleName(),
                            step.at("do").words(LONGEST));
                })
                .toList());
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** @param happened the types of the events that there have been */
    List<Shown> after(Set<String> happened) {
        return steps.stream()
                .map(step -> new Shown(step.words(), happened.contains(step.event())))
                .toList();
    }
}
