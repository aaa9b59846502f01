package xiaoer.clock;

import java.time.Clock;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The only place where real time enters the program, so that a test can put its own in its stead. */
@Configuration(proxyBeanMethods = false)
public class WallClock {

    @Bean
    InstantSource realTime() {
        return Clock.systemUTC();
    }
}
