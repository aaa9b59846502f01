package xiaoer.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the store away from a running program, until a test gives it back: whatever would change something fails as with it. */
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
public class LostStore extends OncePerRequestFilter {

    private volatile @Nullable Exception failure;

    /** @param failure what a database or a disk says; null gives the store back */
    public void fail(@Nullable Exception failure) {
        this.failure = failure;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Exception lost = failure;
        if (lost != null && !"GET".equals(request.getMethod())) {
            throw new ServletException(lost);
        }
        chain.doFilter(request, response);
    }
}
