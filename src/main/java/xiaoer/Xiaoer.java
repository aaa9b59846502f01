package xiaoer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import xiaoer.operation.Commands;

/** The one application: every module below this package is started together. */
@SpringBootApplication
@Modulithic(
        systemName = "Xiaoer",
        sharedModules = {"shared", "clock"})
public class Xiaoer {

    public static void main(String[] args) {
        if (Commands.areIn(args)) {
            System.exit(new Commands(System.out, System.err).run(args));
        }
        SpringApplication.run(Xiaoer.class, args);
    }
}
