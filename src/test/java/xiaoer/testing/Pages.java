package xiaoer.testing;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages of the program under test, as the browser of somebody signed in gets them. */
public final class Pages {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private Pages(int port) {
        this.port = port;
    }

    /** Signs in with the demo password. */
    public static Pages as(String name, int port) throws Exception {
        Pages pages = new Pages(port);
        Matcher token = CSRF.matcher(pages.get("/sign-in").body());
        if (!token.find()) {
            throw new AssertionError("The sign-in page has no form");
        }
        String form = "name=" + name + "&password=demo&_csrf=" + token.group(1);
        HttpRequest request = HttpRequest.newBuilder(pages.uri("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        String reached = pages.browser
                .send(request, HttpResponse.BodyHandlers.ofString())
                .uri()
                .getPath();
        if (!reached.equals("/")) {
            throw new AssertionError("Signing in as " + name + " led to " + reached);
        }
        return pages;
    }

    public HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Accept", "text/html")
                .header("Accept-Language", "zh-CN")
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Likewise by a form on a page, of which a part is drawn anew. */
    public HttpResponse<String> post(String path, String form) throws Exception {
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Accept-Language", "zh-CN")
                .header("HX-Request", "true")
                .header("X-XSRF-TOKEN", token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
