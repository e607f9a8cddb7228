package urna.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import urna.election.Origin;
import urna.merkle.Hash;
import urna.note.MalformedTextException;
import urna.note.StrictText;

/** Reads the text of an entry. What does not come back byte for byte when written again is refused. */
public final class EntryText {
    private EntryText() {}

    /** Parses the text of any kind of entry. */
    public static Entry parse(String text) throws MalformedEntryException {
        Entry entry;
        try {
            entry = parse(new Fields(StrictText.lines(text)));
        } catch (MalformedTextException e) {
            throw new MalformedEntryException("an entry with " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new MalformedEntryException(String.valueOf(e.getMessage()));
        }
        if (!entry.text().equals(text)) {
            throw new MalformedEntryException("an entry that is not in its one canonical form");
        }
        return entry;
    }

    /** Parses {@link Counts#lines}; what does not come back the same is refused. */
    public static Counts counts(String lines) throws MalformedEntryException {
        try {
            Counts counts = counts(new Fields(StrictText.lines(lines)));
            if (!counts.lines().equals(lines)) {
                throw new MalformedEntryException("counts that are not in their one canonical form");
            }
            return counts;
        } catch (MalformedTextException e) {
            throw new MalformedEntryException("counts with " + e.getMessage());
        }
    }

    private static Entry parse(Fields fields) throws MalformedEntryException, MalformedTextException {
        String kind = fields.line();
        Origin origin = new Origin(fields.value("election"), fields.value("commune"), fields.value("kiosk"));
        return switch (kind) {
            case Vote.KIND -> vote(origin, fields);
            case PollsOpened.KIND ->
                new PollsOpened(
                        origin, Hash.parseHex(fields.value("package")), fields.value("software"), counts(fields));
            case PollsClosed.KIND -> new PollsClosed(origin, sessions(fields), counts(fields));
            case Restarted.KIND -> new Restarted(origin, fields.value("software"));
            case Alarm.KIND -> alarm(origin, fields.value("alarm"));
            default -> throw new MalformedEntryException("an entry of the unknown kind \"" + kind + "\"");
        };
    }

    private static Vote vote(Origin origin, Fields fields) throws MalformedEntryException, MalformedTextException {
        String contest = fields.value("contest");
        VoteId id = VoteId.parse(fields.value("id"));
        List<String> choices = new ArrayList<>();
        while (fields.more()) {
            choices.add(fields.value("choose"));
        }
        if (choices.equals(List.of(Vote.BLANK))) {
            choices.clear();
        }
        return new Vote(origin, contest, id, choices);
    }

    private static Sessions sessions(Fields fields) throws MalformedEntryException, MalformedTextException {
        return new Sessions(
                StrictText.decimal(fields.value("sessions enabled")),
                StrictText.decimal(fields.value("sessions cast")),
                StrictText.decimal(fields.value("sessions voided")));
    }

    private static Counts counts(Fields fields) throws MalformedEntryException, MalformedTextException {
        Map<String, ContestCounts> byContest = new LinkedHashMap<>();
        while (fields.more()) {
            String[] votes = fields.values("votes", 2);
            String contest = votes[0];
            long blank = StrictText.decimal(fields.value("blank " + contest));
            Map<String, Long> options = new LinkedHashMap<>();
            while (fields.nextIs("count " + contest)) {
                String[] count = fields.values("count " + contest, 2);
                options.put(count[0], StrictText.decimal(count[1]));
            }
            byContest.put(contest, new ContestCounts(StrictText.decimal(votes[1]), blank, options));
        }
        return new Counts(byContest);
    }

    private static Alarm alarm(Origin origin, String value) throws MalformedEntryException {
        for (Alarm.Part part : Alarm.Part.values()) {
            for (boolean raised : new boolean[] {true, false}) {
                Alarm alarm = new Alarm(origin, part, raised);
                if (alarm.body().equals("alarm " + value + "\n")) {
                    return alarm;
                }
            }
        }
        throw new MalformedEntryException("an unknown alarm \"" + value + "\"");
    }

    /** The lines of an entry, taken one after another. */
    private static final class Fields {
        private final List<String> lines;
        private int next;

        Fields(List<String> lines) {
            this.lines = lines;
        }

        boolean more() {
            return next < lines.size();
        }

        String line() throws MalformedEntryException {
            if (!more()) {
                throw new MalformedEntryException("an entry that ends too early");
            }
            return lines.get(next++);
        }

        boolean nextIs(String field) {
            return more() && lines.get(next).startsWith(field + " ");
        }

        String[] values(String field, int number) throws MalformedEntryException {
            String[] values = value(field).split(" ", -1);
            if (values.length != number) {
                throw new MalformedEntryException("an entry whose line " + next + " has not " + number + " values");
            }
            return values;
        }

        String value(String field) throws MalformedEntryException {
            String line = line();
            if (!line.startsWith(field + " ")) {
                throw new MalformedEntryException("an entry whose line " + next + " is not \"" + field + " …\"");
            }
            return line.substring(field.length() + 1);
        }
    }
}
