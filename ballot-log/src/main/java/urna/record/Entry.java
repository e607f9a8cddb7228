package urna.record;

import urna.election.Origin;

/** One entry of a kiosk's log. */
public sealed interface Entry permits PollsOpened, Vote, Restarted, Alarm, PollsClosed {
    /** The kiosk whose log it is. */
    Origin origin();

    /** The lines below the origin, each ending in a newline. */
    String body();

    /** The kind, which is the first line: {@code urna.vote/v1}. */
    String kind();

    /** The whole text, which {@link EntryText#parse} takes back. */
    default String text() {
        return kind() + "\nelection " + origin().election() + "\ncommune " + origin().commune() + "\nkiosk "
                + origin().kiosk() + "\n" + body();
    }
}
