package urna.hub.access;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import urna.handover.WebSettings.Https;
import urna.hub.web.Gate;
import urna.hub.web.WebRefusal;
import urna.note.StrictText;

/**
 * Stands before every route: finds out who asks, and lets pass whose role is enough. What is not a mere reading must come
 * from the hub's own pages (OWASP, "Cross-Site Request Forgery Prevention"): a browser that tells of another origin is
 * refused, and beyond the public routes the session's token must stand in a header, which no other origin can set or know.
 */
final class Guard implements Gate {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    /** The prefix makes browsers refuse a cookie that came without TLS or from a neighbour domain (RFC 6265bis). */
    private static final String SECURE_COOKIE = "__Host-urna";

    private static final String PLAIN_COOKIE = "urna";

    private final Sessions sessions;
    private final Https https;

    Guard(Sessions sessions, Https https) {
        this.sessions = sessions;
        this.https = https;
    }

    @Override
    public void admit(Context request, Role least) {
        String address = ClientAddress.of(request, https);
        Visitor visitor = sessions.find(cookie(request), address).orElseGet(() -> Visitor.nobody(address));
        visitor.enter(request);
        if (visitor.isLoggedIn() || least != Role.PUBLIC) {
            request.header("Cache-Control", "no-store");
        }
        if (visitor.role().compareTo(least) < 0) {
            throw visitor.isLoggedIn()
                    ? new WebRefusal(HttpStatus.FORBIDDEN, "role")
                    : new WebRefusal(HttpStatus.UNAUTHORIZED, "login");
        }
        if (!READING.contains(request.method().name())) {
            requireOwnPage(request);
            if (least != Role.PUBLIC) {
                requireToken(request, visitor);
            }
        }
    }

    /** Programs that are no browsers send neither header, and no user's cookie by accident either. */
    private void requireOwnPage(Context request) {
        String site = request.header("Sec-Fetch-Site");
        String origin = request.header("Origin");
        boolean own = site == null || site.equals("same-origin") || site.equals("none");
        if (!own || (origin != null && !isOwn(origin, request))) {
            throw new WebRefusal(HttpStatus.FORBIDDEN, "origin");
        }
    }

    private boolean isOwn(String origin, Context request) {
        String forwarded = https == Https.PROXY ? request.header("X-Forwarded-Host") : null;
        String host = forwarded == null ? request.header("Host") : forwarded;
        String scheme = https == Https.NONE ? "http" : "https";
        return host != null && origin.equals(scheme + "://" + host);
    }

    private static void requireToken(Context request, Visitor visitor) {
        String token = Objects.requireNonNullElse(request.header(Visitor.TOKEN_HEADER), "");
        if (!MessageDigest.isEqual(StrictText.utf8(token), StrictText.utf8(visitor.token()))) {
            throw new WebRefusal(HttpStatus.FORBIDDEN, "token");
        }
    }

    /** The session's cookie; empty if there is none. */
    String cookie(Context request) {
        @Nullable String cookie = request.cookie(cookieName());
        return cookie == null ? "" : cookie;
    }

    void setCookie(Context request, String value) {
        request.cookie(cookie(value, -1));
    }

    void removeCookie(Context request) {
        request.cookie(cookie("", 0));
    }

    private Cookie cookie(String value, int maxAgeSeconds) {
        boolean secure = https != Https.NONE;
        return new Cookie(cookieName(), value, "/", maxAgeSeconds, secure, true, null, SameSite.STRICT);
    }

    private String cookieName() {
        return https == Https.NONE ? PLAIN_COOKIE : SECURE_COOKIE;
    }
}
