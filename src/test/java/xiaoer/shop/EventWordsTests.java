package xiaoer.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import xiaoer.shop.events.OrderEvents;

/** What happens in the shop can be told on the timeline. */
class EventWordsTests {

    @Test
    void every_event_of_the_shop_has_words() throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/messages/scoring.properties"))) {
            words.load(in);
        }
        assertThat(Arrays.stream(OrderEvents.class.getDeclaredClasses())
                        .map(Class::getSimpleName)
                        .filter(name -> !name.endsWith("Sealed") && !name.equals("Answer")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(words).containsKey("scoring.event." + name));
    }
}
