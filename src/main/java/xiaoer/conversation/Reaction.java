package xiaoer.conversation;

import xiaoer.shared.LocalizedText;

/**
 * How somebody answers.
 *
 * @param outcome CONTENT, ACCEPTS, INSISTS, COMPLAINS, ESCALATES or SILENT, see the decision {@code buyer-reaction}
 * @param satisfaction 0 to 100: how fairly the person feels treated so far
 * @param words per language; empty when the person says nothing
 */
public record Reaction(String outcome, Voice voice, int satisfaction, LocalizedText words) {}
