package urna.provisioning.authority;

import java.util.List;

/**
 * Whom a certificate is for. Its common name is the user that a broker knows. A kiosk's is its id, and an id begins with a
 * letter or a digit: so all other names begin with {@code _}, and no kiosk can be given one of them.
 */
public sealed interface Holder {
    /** The common name. */
    String name();

    /** A kiosk, which connects to the broker. */
    record Kiosk(String id) implements Holder {
        public Kiosk {
            if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
                throw new IllegalArgumentException("not the id of a kiosk: \"" + id + "\"");
            }
        }

        @Override
        public String name() {
            return id;
        }
    }

    /**
     * A hub's process, which connects to the broker: one of several gets a certificate of its own, because a broker that
     * goes by names takes two connections of one name for one client's, and drops the first.
     *
     * @param number 1 to {@link #MOST}
     */
    record Hub(int number) implements Holder {
        /** How many processes a broker can be told of; a hub of a nation needs a handful. */
        public static final int MOST = 64;

        public Hub {
            if (number < 1 || number > MOST) {
                throw new IllegalArgumentException("a hub's number must be 1 to " + MOST + ", not " + number);
            }
        }

        @Override
        public String name() {
            return "_hub-" + number;
        }
    }

    /** One that others connect to, under the names or addresses of its host. */
    sealed interface Server extends Holder {
        List<HostName> hosts();
    }

    /** The broker. */
    record Broker(List<HostName> hosts) implements Server {
        public Broker {
            hosts = HostName.requireSome(hosts);
        }

        @Override
        public String name() {
            return "_broker";
        }
    }

    /** The hub's pages. */
    record Web(List<HostName> hosts) implements Server {
        public Web {
            hosts = HostName.requireSome(hosts);
        }

        @Override
        public String name() {
            return "_web";
        }
    }
}
