package empty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application with the same starters and nothing in it: the floor for the time to the first page. */
@SpringBootApplication
public class Empty {

    public static void main(String[] args) {
        SpringApplication.run(Empty.class, args);
    }
}
