package xiaoer.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import xiaoer.workflow.diagram.Diagram.Kind;

/** What the engine makes when it is first used, it makes for all threads that use it. */
class FirstRunTests {

    private static final int THREADS = 8;

    /** Two threads can miss each other once; several times in a row they do not. */
    @RepeatedTest(3)
    void several_threads_may_be_the_first_to_run_a_process() throws Exception {
        // Classes that are loaded anew have never been used, as in a program that has just started.
        try (URLClassLoader anew = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Callable<?> crowd = (Callable<?>) anew.loadClass(Crowd.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            assertThat(crowd.call()).isEqualTo(THREADS);
        }
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            entries.add(Path.of(entry).toUri().toURL());
        }
        return entries.toArray(URL[]::new);
    }

    /** Starts all at the same moment, and counts those that came to their end. */
    public static final class Crowd implements Callable<Integer> {

        @Override
        public Integer call() throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            try {
                CyclicBarrier start = new CyclicBarrier(THREADS);
                List<Future<Boolean>> runs = new ArrayList<>();
                for (int i = 0; i < THREADS; i++) {
                    runs.add(threads.submit(() -> {
                        Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
                        EngineRun run = new EngineRun(question());
                        start.await();
                        return run.start(Map.of()).complete("answer").ended();
                    }));
                }
                int ended = 0;
                for (Future<Boolean> run : runs) {
                    ended += run.get() ? 1 : 0;
                }
                return ended;
            } finally {
                threads.shutdownNow();
            }
        }

        private static Diagram question() {
            return new Sketch("question")
                    .node("begin", Kind.START)
                    .node("answer", Kind.USER_TASK)
                    .node("end", Kind.END)
                    .path("begin", "answer", "end")
                    .drawn();
        }
    }
}
