package urna.provisioning.authority;

import java.util.List;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.util.IPAddress;

/**
 * How clients find a server: a name such as {@code broker.example.org}, or an IP address.
 *
 * @param text as clients write it
 */
public record HostName(String text) {
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    public HostName {
        if (!isAddress(text) && !text.matches(LABEL + "(\\." + LABEL + ")*")) {
            throw new IllegalArgumentException("neither a host's name nor an IP address: \"" + text + "\"");
        }
    }

    static List<HostName> requireSome(List<HostName> hosts) {
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("a server's certificate needs a host's name or address");
        }
        return List.copyOf(hosts);
    }

    private static boolean isAddress(String text) {
        return IPAddress.isValid(text);
    }

    GeneralName generalName() {
        return new GeneralName(isAddress(text) ? GeneralName.iPAddress : GeneralName.dNSName, text);
    }
}
