package xiaoer.wording;

import java.util.Set;
import xiaoer.shared.Place;

/** @param values the kinds of values that may belong to a mention of it */
record Concept(String name, String category, Set<Value.Kind> values, Place place) {}
