package urna.hub.access;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.regex.Pattern;
import urna.handover.WebSettings.Https;
import urna.note.StrictText;

/** Where a request comes from, as failed logins are counted and the audit trail tells. */
final class ClientAddress {
    /** Digits, colons and points alone: nothing that would be looked up in the DNS. */
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /**
     * The address of whoever spoke to the hub; behind a proxy, of whoever spoke to the proxy. Such a hub listens on the
     * loopback address alone, so the last word in {@code X-Forwarded-For} is the proxy's; what stands before it anybody can
     * have sent, in the same line or, as some proxies add one of their own, in lines before it.
     */
    static String of(Context request, Https https) {
        String forwarded = https == Https.PROXY
                ? String.join(",", Collections.list(request.req().getHeaders("X-Forwarded-For")))
                : "";
        return normal(
                forwarded.isEmpty()
                        ? request.ip()
                        : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip());
    }

    /** Of an IPv6 address the network: a subscriber has all addresses of one, and would have as many tries. */
    static String normal(String address) {
        String literal =
                address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
        if (!LITERAL.matcher(literal).matches()) {
            return "unknown";
        }
        try {
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            return bytes.length == 4
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : StrictText.hex(Arrays.copyOf(bytes, NETWORK_BYTES)).replaceAll("(.{4})", "$1:") + ":/64";
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
