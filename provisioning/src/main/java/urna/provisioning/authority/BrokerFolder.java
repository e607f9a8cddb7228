package urna.provisioning.authority;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import urna.disk.AtomicWrite;
import urna.note.MalformedTextException;
import urna.note.RandomSource;
import urna.note.RefusedException;
import urna.note.StrictText;
import urna.wire.Topics;

/**
 * Everything that Mosquitto (2.0 or newer) needs to be the broker of many halls: {@code mosquitto.conf}, {@code acl}, its
 * certificate and key, the authority's certificate and the list of revoked ones.
 *
 * @param hosts how kiosks and hubs find the broker
 * @param port where it listens
 * @param hubs how many processes of a hub it lets in: {@code _hub-1}, {@code _hub-2}, …
 * @param place the absolute path that the folder will have on the broker's machine
 */
public record BrokerFolder(List<HostName> hosts, int port, int hubs, Path place) {
    public static final String SETTINGS_FILE = "mosquitto.conf";
    public static final String ACCESS_FILE = "acl";

    public BrokerFolder {
        hosts = HostName.requireSome(hosts);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port must be 1 to 65535, not " + port);
        }
        if (hubs < 1 || hubs > Holder.Hub.MOST) {
            throw new IllegalArgumentException("a broker has 1 to " + Holder.Hub.MOST + " hubs, not " + hubs);
        }
        if (!place.isAbsolute() || place.toString().matches("(?s).*[\\s#].*")) {
            throw new IllegalArgumentException("must be an absolute path without white space: \"" + place + "\"");
        }
    }

    /**
     * Writes the folder, which appears whole or not at all.
     *
     * @return the broker's certificate
     */
    public Issued write(Path folder, Issuer issuer, RandomSource random) throws IOException, RefusedException {
        AtomicWrite.requireAbsent(folder);
        Issued issued = issuer.authority().issue(new Holder.Broker(hosts), issuer.validity(), random);
        AtomicWrite.newPrivateFolder(folder, part -> {
            Files.writeString(part.resolve(SETTINGS_FILE), settings());
            Files.writeString(part.resolve(ACCESS_FILE), access());
            issued.write(part);
            Files.copy(
                    issuer.authority().folder().resolve(Authority.REVOCATION_FILE),
                    part.resolve(Authority.REVOCATION_FILE));
        });
        return issued;
    }

    private String settings() throws IOException {
        try (InputStream resource = BrokerFolder.class.getResourceAsStream(SETTINGS_FILE)) {
            if (resource == null) {
                throw new IllegalStateException(SETTINGS_FILE + " is not on the class path");
            }
            return StrictText.utf8(resource.readAllBytes())
                    .replace("PLACE", place.toString())
                    .replace("PORT", Integer.toString(port));
        } catch (MalformedTextException e) {
            throw new IllegalStateException(SETTINGS_FILE + " is not UTF-8", e);
        }
    }

    private String access() {
        StringBuilder rules = new StringBuilder();
        rules.append("# Users are the names of certificates. What is not allowed here is denied.\n\n")
                .append("# A kiosk: its own topics.\n")
                .append("pattern write ")
                .append(Topics.segment("%u"))
                .append('\n')
                .append("pattern write ")
                .append(Topics.state("%u"))
                .append('\n')
                .append("pattern read ")
                .append(Topics.receipt("%u"))
                .append('\n');
        for (int number = 1; number <= hubs; number++) {
            rules.append("\nuser ")
                    .append(new Holder.Hub(number).name())
                    .append('\n')
                    .append("topic read ")
                    .append(Topics.ALL_SEGMENTS)
                    .append('\n')
                    .append("topic read ")
                    .append(Topics.ALL_STATES)
                    .append('\n')
                    .append("topic write ")
                    .append(Topics.receipt("+"))
                    .append('\n');
        }
        return rules.toString();
    }
}
