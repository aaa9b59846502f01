package xiaoer.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: after some wrong passwords for an account from one address, that pair waits, longer with each
 * further one. Guesses from many addresses also slow the account, much less, and never for an address from which its
 * owner has signed in. Nobody is locked out for good, and whoever waits holds up nobody else. Kept in memory: a node
 * that is started anew has forgotten, and each node counts for itself.
 */
@Component
class Guesses {

    /** Bounds the memory that a flood of names could take; whoever guessed longest ago is forgotten first. */
    private static final int MOST = 20_000;

    /** Those who own one IPv6 address own all that begin like it. */
    private static final int NETWORK_BYTES = 8;

    private static final String ANYWHERE = "";

    /**
     * @param free as many wrong guesses cost no wait
     * @param first the wait after the next one
     * @param longest the wait never exceeds this
     * @param step it doubles after so many more
     */
    record Growth(int free, Duration first, Duration longest, int step) {

        Duration after(int guesses) {
            if (guesses <= free) {
                return Duration.ZERO;
            }
            double doublings = Math.min((guesses - free - 1) / step, 30);
            Duration grown = Duration.ofMillis((long) (first.toMillis() * Math.pow(2, doublings)));
            return grown.compareTo(longest) < 0 ? grown : longest;
        }
    }

    /**
     * @param pair by account and address
     * @param account by account, from wherever
     * @param forget after so long without a guess the counting starts anew
     */
    @ConfigurationProperties("xiaoer.sign-in")
    record Waits(Growth pair, Growth account, Duration forget) {}

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Waits.class)
    static class Settings {}

    private record Source(String name, String network) {}

    /** @param known whether the owner has signed in from there */
    private record Count(int guesses, Instant last, Instant free, boolean known) {}

    private final Waits waits;
    private final InstantSource wallClock;

    @SuppressWarnings("serial")
    private final Map<Source, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Source, Count> eldest) {
            return size() > MOST;
        }
    };

    Guesses(Waits waits, InstantSource wallClock) {
        this.waits = waits;
        this.wallClock = wallClock;
    }

    /**
     * Asked before anything is looked up, so that a flood of guesses costs nothing but its refusals.
     *
     * @throws SignInRefused while the pair, or the account, has to wait
     */
    synchronized void refuseWhileWaiting(String name, String address) {
        Instant now = wallClock.instant();
        refuseUntil(free(count(pair(name, address), null, now), count(account(name), null, now)), now);
    }

    /** Whoever had to wait need not wait any longer; other nodes read it from the account. */
    synchronized void forgive(String name) {
        counts.keySet().removeIf(source -> source.name.equals(name));
    }

    /**
     * Counts a guess before anybody knows whether it is right, so that many at the same time are counted too.
     *
     * @param forgiven guesses before this moment count no longer
     * @throws SignInRefused while the pair, or the account, has to wait; such a try is not counted
     */
    synchronized void begin(String name, String address, @Nullable Instant forgiven) {
        Instant now = wallClock.instant();
        Count here = count(pair(name, address), forgiven, now);
        Count anywhere = count(account(name), forgiven, now);
        refuseUntil(free(here, anywhere), now);
        counts.put(pair(name, address), oneMore(here, waits.pair, now));
        counts.put(account(name), oneMore(anywhere, waits.account, now));
    }

    private static Instant free(Count here, Count anywhere) {
        return here.known || here.free.isAfter(anywhere.free) ? here.free : anywhere.free;
    }

    private static void refuseUntil(Instant free, Instant now) {
        if (now.isBefore(free)) {
            throw SignInRefused.tooMany(Duration.between(now, free));
        }
    }

    /** Nobody had the time to look at it. */
    synchronized void untried(String name, String address) {
        for (Source source : List.of(pair(name, address), account(name))) {
            counts.computeIfPresent(
                    source, (same, count) -> new Count(count.guesses - 1, count.last, count.last, count.known));
        }
    }

    /** It was right after all. */
    synchronized void right(String name, String address) {
        Instant now = wallClock.instant();
        counts.put(pair(name, address), new Count(0, now, now, true));
        counts.computeIfPresent(
                account(name), (account, all) -> new Count(Math.max(0, all.guesses - 1), all.last, now, false));
    }

    private Count count(Source source, @Nullable Instant forgiven, Instant now) {
        Count count = counts.get(source);
        if (count == null) {
            return new Count(0, now, now, false);
        }
        boolean over =
                forgiven != null && !count.last.isAfter(forgiven) || !now.isBefore(count.last.plus(waits.forget));
        return over ? new Count(0, now, now, count.known) : count;
    }

    private static Count oneMore(Count before, Growth growth, Instant now) {
        int guesses = before.guesses + 1;
        return new Count(guesses, now, now.plus(growth.after(guesses)), before.known);
    }

    private static Source pair(String name, String address) {
        return new Source(name, network(address));
    }

    private static Source account(String name) {
        return new Source(name, ANYWHERE);
    }

    private static String network(String address) {
        try {
            // An address, never a name that would have to be looked up.
            if (address.indexOf(':') >= 0 && InetAddress.getByName(address) instanceof Inet6Address long6) {
                return HexFormat.of().formatHex(Arrays.copyOf(long6.getAddress(), NETWORK_BYTES));
            }
        } catch (UnknownHostException none) {
            return address;
        }
        return address;
    }
}
