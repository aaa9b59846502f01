package xiaoer.wording;

import java.util.Set;
import xiaoer.shared.Place;

/**
 * @param values the kinds of values that may belong to a mention of it
 * @param akin the concepts that it is a kind of: who speaks of one of them may mean it
 */
record Concept(String name, String category, Set<Value.Kind> values, Set<String> akin, Place place) {}
