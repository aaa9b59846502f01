package xiaoer.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A student in a browser at the order desk: signs in, starts a shift, keeps its live stream open, and with every act fetches
 * what the page then fetches. Nothing waits in a thread of its own, so that a class of them costs little.
 */
final class DeskStudent {

    private static final Pattern SHIFT = Pattern.compile("/desk/orders/([0-9a-f-]{36})");
    private static final Pattern ORDER = Pattern.compile("data-order=\"([^\"]+)\"");
    private static final Pattern MARK = Pattern.compile("data-mark value=\"([a-z]+)-([^\"]+)\"");
    private static final Pattern LAST_EVENT = Pattern.compile("/events\\?after=(\\d+)");
    /** What the page waits for after a message, so that several are one. */
    private static final int GATHERING_MILLIS = 250;

    private final HttpClient http;
    private final ScheduledExecutorService timer;
    private final URI program;
    private final Latencies latencies;
    private final Map<String, String> cookies = new TreeMap<>();
    private final AtomicBoolean acting = new AtomicBoolean();
    private final AtomicBoolean gathering = new AtomicBoolean();
    private String desk = "";
    private List<String> orders = List.of();
    private volatile String open = "";
    private volatile long heard;
    private volatile long shown;

    /** What the page shows, by part. */
    private final Map<String, String> marks = new ConcurrentHashMap<>();

    private int acts;

    DeskStudent(HttpClient http, ScheduledExecutorService timer, URI program, Latencies latencies) {
        this.http = http;
        this.timer = timer;
        this.program = program;
        this.latencies = latencies;
    }

    /** Signs in; pages of the person are open afterwards. */
    void signIn(String name, String password) throws Exception {
        get("/sign-in");
        post("/sign-in", Map.of("name", name, "password", password));
        get("/");
    }

    /** Starts a shift of this pack, opens its desk and its live stream. */
    void startShift(String pack, long seed) throws Exception {
        HttpResponse<String> started = post(
                "/desk/orders", Map.of("pack", pack, "profile", "textbook", "seed", String.valueOf(seed)));
        String shift = found(SHIFT, started.headers().firstValue("Location").orElse(""));
        desk = "/desk/orders/" + shift;
        String page = get(desk).body();
        noteMarks(page);
        orders = ORDER.matcher(page).results().map(row -> row.group(1)).toList();
        URI stream = program.resolve("/api/v1/shifts/" + shift + "/events?after=" + found(LAST_EVENT, page));
        http.sendAsync(
                request(stream).header("Accept", "text/event-stream").build(),
                BodyHandlers.fromLineSubscriber(new Messages()));
    }

    /** Acts, unless the page has not answered to the last act yet: nobody clicks on in a page that stands still. */
    void act() {
        if (!acting.compareAndSet(false, true)) {
            latencies.skipped();
            return;
        }
        openAndNote().whenComplete((done, failure) -> acting.set(false));
    }

    /** Opens the next order and writes a note on it; what the page fetches upon the live message follows by itself. */
    private CompletableFuture<Void> openAndNote() {
        open = orders.get(acts++ % orders.size());
        String order = desk + "/orders/" + open;
        return timed("window", htmx(order).GET().build()).thenCompose(window -> {
            noteMarks(window.body());
            HttpRequest note = htmx(order + "/note")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(form(Map.of("key", "bench-" + acts, "text", "第 " + acts + " 次电话，买家说尽快。")))
                    .build();
            return timed("act", note).thenAccept(done -> {
                noteMarks(done.body());
                fetchNews();
            });
        });
    }

    private void noteMarks(String part) {
        MARK.matcher(part).results().forEach(mark -> marks.put(mark.group(1), mark.group(1) + "-" + mark.group(2)));
    }

    private void heard(long event) {
        heard = event;
        if (gathering.compareAndSet(false, true)) {
            timer.schedule(
                    () -> {
                        gathering.set(false);
                        if (heard > shown) {
                            fetchNews();
                        }
                    },
                    GATHERING_MILLIS,
                    TimeUnit.MILLISECONDS);
        }
    }

    private void fetchNews() {
        String seen = marks.values().stream().map(mark -> "&seen=" + mark).collect(Collectors.joining());
        timed("news", htmx(desk + "/news?order=" + open + seen).GET().build()).thenAccept(news -> {
            noteMarks(news.body());
            shown = news.headers().firstValueAsLong("Desk-Event").orElse(shown);
        });
    }

    private CompletableFuture<HttpResponse<String>> timed(String what, HttpRequest request) {
        long start = System.nanoTime();
        return http.sendAsync(request, BodyHandlers.ofString()).whenComplete((response, failure) -> {
            boolean well = failure == null && response.statusCode() < 300;
            latencies.add(what, (System.nanoTime() - start) / 1e6, well);
        });
    }

    HttpResponse<String> get(String path) throws Exception {
        return kept(http.send(request(program.resolve(path)).GET().build(), BodyHandlers.ofString()));
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return kept(http.send(
                request(program.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(form(fields))
                        .build(),
                BodyHandlers.ofString()));
    }

    private HttpResponse<String> kept(HttpResponse<String> response) {
        if (response.statusCode() >= 400) {
            throw new IllegalStateException(response + "\n" + response.body());
        }
        response.headers().allValues("Set-Cookie").forEach(cookie -> {
            String pair = cookie.substring(0, (cookie + ";").indexOf(';'));
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        });
        return response;
    }

    private HttpRequest.Builder htmx(String path) {
        return request(program.resolve(path)).header("HX-Request", "true");
    }

    private HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept-Language", "zh");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (cookies.containsKey("XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        return request;
    }

    private static HttpRequest.BodyPublisher form(Map<String, String> fields) {
        return HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(pattern + " is not in:\n" + text);
        }
        return matcher.group(1);
    }

    /** The lines of the live stream as they come. */
    private final class Messages implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription stream) {
            stream.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith("id:")) {
                heard(Long.parseLong(line.substring("id:".length())));
            }
        }

        @Override
        public void onError(Throwable broken) {
            latencies.add("stream", 0, false);
        }

        @Override
        public void onComplete() {}
    }
}
