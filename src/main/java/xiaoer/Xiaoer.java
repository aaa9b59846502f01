package xiaoer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The one application: every module below this package is started together. */
@SpringBootApplication
@Modulithic(
        systemName = "Xiaoer",
        sharedModules = {"shared", "clock"})
public class Xiaoer {

    public static void main(String[] args) {
        SpringApplication.run(Xiaoer.class, args);
    }
}
