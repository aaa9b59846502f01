package xiaoer.scoring;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "shifts")
class SheetCalls {

    private final Sheets sheets;
    private final MessageSource messages;

    SheetCalls(Sheets sheets, MessageSource messages) {
        this.sheets = sheets;
        this.messages = messages;
    }

    /** The evaluation sheets of a shift, in the language that {@code Accept-Language} asks for. */
    @GetMapping("/api/v1/shifts/{shift}/sheets")
    Map<String, List<SheetAnswer>> sheets(@PathVariable UUID shift, Locale locale) {
        return Map.of(
                "sheets",
                sheets.of(shift).stream()
                        .map(sheet -> SheetAnswer.of(sheet, messages, locale))
                        .toList());
    }

    /** @param total null when no item applied */
    record SheetAnswer(String sheet, @Nullable BigDecimal total, BigDecimal of, List<ItemAnswer> items) {

        static SheetAnswer of(Sheet sheet, MessageSource messages, Locale locale) {
            return new SheetAnswer(
                    sheet.number(),
                    sheet.total(),
                    sheet.of(),
                    sheet.items().stream()
                            .map(item -> new ItemAnswer(
                                    item.item(),
                                    messages.getMessage(sheet.nameKey(item), null, locale),
                                    item.points(),
                                    item.of(),
                                    Stream.concat(Stream.of(item.frame()), item.findings().stream())
                                            .map(finding -> FindingAnswer.of(finding, locale))
                                            .toList()))
                            .toList());
        }
    }

    /** @param points null when the item did not apply; {@code of} is 0 then */
    record ItemAnswer(
            int item, String name, @Nullable BigDecimal points, BigDecimal of, List<FindingAnswer> findings) {}

    /** @param better what would have earned the points; empty when nothing was lost */
    record FindingAnswer(
            String rule,
            BigDecimal points,
            String sentence,
            String clause,
            List<String> about,
            String better,
            long seq) {

        static FindingAnswer of(ScoreFinding finding, Locale locale) {
            return new FindingAnswer(
                    finding.rule(),
                    finding.points(),
                    RulePhrase.of(finding.sentence(), locale).text(),
                    finding.clause(),
                    finding.about(),
                    RulePhrase.of(finding.better(), locale).text(),
                    finding.seq());
        }
    }
}
